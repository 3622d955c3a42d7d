import { Outlet } from '@tanstack/react-router';
import { UnitProvider } from '../address/use-unit';
import { ConnectionNotice } from '../ui/notices';
import { SessionDialog } from '../ui/session-dialog';

/** What every page stands in, with a door or without. */
export const Root = () => (
  <UnitProvider>
    <Outlet />
    <ConnectionNotice />
    <SessionDialog />
  </UnitProvider>
);
