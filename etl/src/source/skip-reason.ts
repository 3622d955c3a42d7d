/** Why a file is not read, with what to do about it. */
export const skipReasons = {
  link: '这是符号链接，不会被读取。请放入文件本身。',
  special: '这不是普通文件，不会被读取。请放入普通文件。',
  growing: '文件仍在写入，本次未读取。请等复制完成后重新装载。',
  unreadable: '文件无法读取，本次未载入。请检查读取权限后重新装载。',
  'not-kept': '压缩包中的这一项不能读取，本次未载入。请把它解压后单独放入，或从压缩包中去掉。',
  'bad-zip': '压缩包损坏、加密、过大或含有不安全的路径，本次未载入。请重新压缩（或解压后）放入，再重新装载。',
} as const;

export type SkipReason = keyof typeof skipReasons;
