import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';

/** A unit by its name, or by its code where the register has no name. */
export const ToUnit = ({ unit: { uscc, name } }: { unit: { readonly uscc: string; readonly name: string } }) =>
  <Link to="/members/$uscc" params={{ uscc }} search={keepFilters} title={uscc}>{name === '' ? uscc : name}</Link>;
