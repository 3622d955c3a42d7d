import { Controller, Inject } from '@nestjs/common';
import { currentJurisdiction, type Jurisdiction, type ReplyOf } from '@monitor/domain';
import { Answers } from '../server/answers.js';
import { JURISDICTION } from '../server/tokens.js';
import { Public } from '../sign-in/session.guard.js';

@Controller()
export class JurisdictionController {
  constructor(@Inject(JURISDICTION) private readonly jurisdiction: Jurisdiction) {}

  @Public()
  @Answers(currentJurisdiction)
  current(): ReplyOf<typeof currentJurisdiction> {
    const { money: { code, units: [main, ...more] }, ...rest } = this.jurisdiction;
    const told = (unit: typeof main) => ({ ...unit, aliases: [...unit.aliases] });
    return { ...rest, money: { code, units: [told(main), ...more.map(told)] }, identities: [...rest.identities], sectors: [...rest.sectors], districts: [...rest.districts] };
  }
}
