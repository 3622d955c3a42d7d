import { BlockList, isIP } from 'node:net';

/**
 * What an address leads to. `never`: link-local (clouds keep their credentials there), multicast, unspecified and reserved ones,
 * which no source has a reason to live at.
 */
export type AddressKind = 'public' | 'private' | 'loopback' | 'never';

const blocks = (...ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits = ''] = range.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
};

// Kept apart by family: a list of IPv4 ranges also matches the IPv6 addresses that hide them.
const loopbacks = { 4: blocks('127.0.0.0/8'), 6: blocks('::1/128') };

const never = blocks(
  '0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3',
  '100.100.100.200/32', '::/128', 'fe80::/10', 'fec0::/10', 'ff00::/8', '100::/64', '2001:db8::/32', 'fd00:ec2::254/128',
);

const inner = blocks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', 'fc00::/7');

/** Ways to write an IPv4 address in an IPv6 one: mapped, compatible, translated, NAT64, 6to4, Teredo. */
const disguises = blocks('::ffff:0:0/96', '::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32');

/** Tells an address apart; anything that is no address, or hides another one, is `never`. */
export const addressKind = (address: string): AddressKind => {
  const family = isIP(address);
  if (family !== 4 && family !== 6) return 'never';
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (loopbacks[family].check(address, type)) return 'loopback';
  if (never.check(address, type) || (family === 6 && disguises.check(address, type))) return 'never';
  return inner.check(address, type) ? 'private' : 'public';
};
