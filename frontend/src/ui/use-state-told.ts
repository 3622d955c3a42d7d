import { useMessages } from '../messages/language';
import type { ActionRow } from './action-rows';

/** Where a proceeding stands and who goes on how; `named` is off where no unit may be named. */
export const useStateTold = (named = true): ((row: ActionRow) => string) => {
  const { cockpit, proceeding, shell } = useMessages();
  return ({ item, stage, owner }) => {
    const state = stage === null ? (item.kind === 'watch' ? cockpit.watching : cockpit.notOpened) : proceeding.stages[stage];
    if (owner === null) return state;
    if ('lead' in owner) return cockpit.stateNext(state, cockpit.leadNext[owner.lead](named ? item.lead : cockpit.leadUnit));
    return cockpit.stateNext(state, cockpit.next(owner.roles.map((role) => shell.roles[role]).join(cockpit.or), proceeding.acts[owner.act]));
  };
};
