/** A file that cannot be worked on as it is; the message is Chinese and says what to do. */
export class FileRefused extends Error {}

/** Somebody else saved the profile since it was opened, or there is one already. */
export class ProfileChanged extends Error {}

/** A profile that cannot be used, with every fault by its path. */
export class ProfileFaulty extends Error {
  constructor(readonly faults: readonly { readonly path: string; readonly message: string }[]) {
    super(`来源配置有 ${faults.length} 处问题，未保存：${faults[0]?.message ?? ''}`);
  }
}
