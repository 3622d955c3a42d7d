const supported = [
  { major: 20, minor: 19 },
  { major: 22, minor: 12 },
];

/** True when this Node.js is inside the `engines` range of package.json. */
export function nodeIsSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const newest = supported[supported.length - 1];
  if (major > newest.major) return true;
  return supported.some((one) => one.major === major && minor >= one.minor);
}

/** Ends the process with one sentence on a Node.js that cannot run this project. */
export function refuseOldNode(version = process.versions.node) {
  if (nodeIsSupported(version)) return;
  process.stderr.write(
    `当前 Node.js 为 ${version}，本系统需要 20.19 以上的 20.x，或 22.12 以上；请安装后重试。` +
      ` Node.js ${version} is too old or unsupported: install 20.19+ (20.x) or 22.12+.\n`,
  );
  process.exit(64);
}
