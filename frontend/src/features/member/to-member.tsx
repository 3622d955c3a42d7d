import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';

/** A unit by its name, or by its code where the register has no name; a link unless the page is its own. */
export const ToMember = ({ unit: { uscc, name }, here }: { unit: { readonly uscc: string; readonly name: string }; here: string }) => {
  const told = name === '' ? uscc : name;
  return uscc === here ? <span title={uscc}>{told}</span> : <Link to="/members/$uscc" params={{ uscc }} search={keepFilters} title={uscc}>{told}</Link>;
};
