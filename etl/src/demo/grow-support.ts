import type { PaperDepartures } from './city-papers.js';
import { day } from './days.js';
import { organisations } from './organisations.js';
import type { EquityInvestment, LoanCompensation, TransferGrant } from './paper-world.js';
import type { ConsortiumWorld, Outcome } from './world.js';

const WAN = 1_000_000;
const ORDINARY = 60 * WAN;
const INVESTED = 500 * WAN;
const GRANT_YEAR = 2025;
const LENT = '2024-04-18';
const PAID = '2025-05-22';
/** Far beyond every roster of the city. */
const STRANGER = 900;
const LENDER = 901;

const outcomesIn = (world: ConsortiumWorld, year: number): readonly Outcome[] => world.years.filter((each) => each.year === year).flatMap(({ outcomes }) => outcomes);

const leadOf = ({ members }: ConsortiumWorld): string | undefined => members[0]?.organisation.uscc;

const transfersIn = (world: ConsortiumWorld, year: number): readonly Outcome[] =>
  outcomesIn(world, year).filter(({ kind, origin }) => kind === 'transfer' && origin !== null && origin !== leadOf(world));

// A result of the lead's own, or a contract that names no origin, stands where one of a university should.
const misplacedGrant = (world: ConsortiumWorld, grantFor: NonNullable<PaperDepartures['grantFor']>): Omit<TransferGrant, 'code'>[] => {
  const wanted = grantFor === 'unknown origin' ? ({ kind, origin }: Outcome) => kind === 'contract' && origin === null : ({ kind, origin }: Outcome) => kind === 'transfer' && origin === leadOf(world);
  const found = outcomesIn(world, GRANT_YEAR).find(wanted);
  return found === undefined ? [] : [{ outcome: found.code, kind: 'grant', paid: day(GRANT_YEAR, 12, 20), amount: ORDINARY }];
};

/** Grants for transfers of 2025: every other one an ordinary one with an investment of the fund, the first as planted. */
export const growTransferGrants = (world: ConsortiumWorld, { transferGrant, grantFor }: PaperDepartures): readonly TransferGrant[] => {
  const prefix = `BZ-${world.register.code.slice(4)}-`;
  const ordinary = transfersIn(world, GRANT_YEAR).flatMap((outcome, nth): Omit<TransferGrant, 'code'>[] => {
    const paid = day(GRANT_YEAR, 12, 8 + nth);
    if (nth === 0 && transferGrant !== undefined) {
      const granted = transferGrant.granted.map((amount) => ({ outcome: outcome.code, kind: 'grant' as const, paid, amount }));
      return transferGrant.refunded === 0 ? granted : [...granted, { outcome: outcome.code, kind: 'refund', paid: day(GRANT_YEAR + 1, 3, 16), amount: transferGrant.refunded }];
    }
    if (nth % 2 === 1) return [];
    return [{ outcome: outcome.code, kind: 'grant', paid, amount: ORDINARY }, { outcome: outcome.code, kind: 'fund', paid, amount: 20 * ORDINARY }];
  });
  return [...ordinary, ...(grantFor === undefined ? [] : misplacedGrant(world, grantFor))].map((grant, index) => ({ code: `${prefix}${index + 1}`, ...grant }));
};

export const growInvestments = (world: ConsortiumWorld, { investment }: PaperDepartures): readonly EquityInvestment[] => {
  const lead = leadOf(world);
  return investment === undefined || lead === undefined ? [] : [{ code: `TG-${world.register.code.slice(4)}-1`, uscc: lead, amount: INVESTED, ...investment }];
};

export const growCompensations = (world: ConsortiumWorld, { compensation, secondLoss }: PaperDepartures): readonly LoanCompensation[] => {
  const lead = leadOf(world);
  if (compensation === undefined || lead === undefined) return [];
  const { borrower, ...rest } = compensation;
  const lender = organisations.enterprise(LENDER);
  const number = world.register.code.slice(4);
  const first: LoanCompensation = {
    code: `BC-${number}-1`, loan: `DK-2024-${number}`, borrower: borrower === 'lead' ? lead : organisations.enterprise(STRANGER).uscc,
    lent: LENT, lender: lender.uscc, lenderName: '长春岫珩银行股份有限公司', paid: PAID, ...rest,
  };
  return secondLoss === undefined ? [first] : [first, { ...first, code: `BC-${number}-2`, loss: secondLoss }];
};
