import { Outlet } from '@tanstack/react-router';
import { UnitProvider } from '../address/use-unit';

/** What every page stands in, with a door or without. */
export const Root = () => <UnitProvider><Outlet /></UnitProvider>;
