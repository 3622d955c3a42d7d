const beatMs = 1000;
const quietBeats = 15;

let told = process.stdout;

/** For commands whose standard output is their result: progress goes to standard error. */
export const tellBesideResult = () => {
  told = process.stderr;
};

export const say = (line) => told.write(`${line}\n`);

export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** On a terminal the seconds tick in place; in a log a line every quarter of a minute is enough. */
function startTicking(title, start) {
  let beats = 0;
  return setInterval(() => {
    beats += 1;
    const line = `… ${title} ${Math.round((performance.now() - start) / 1000)} s`;
    if (told.isTTY) told.write(`\r\x1b[2K${line}`);
    else if (beats % quietBeats === 0) say(line);
  }, beatMs);
}

/** Shows what is being done and for how long; `describe` may add a count to the closing line. */
export async function showing(title, work, describe = () => '') {
  const start = performance.now();
  say(`▶ ${title}`);
  const ticking = startTicking(title, start);
  const clear = () => {
    clearInterval(ticking);
    if (told.isTTY) told.write('\r\x1b[2K');
  };
  try {
    const result = await work();
    clear();
    say(`✔ ${title} · ${[describe(result), secondsSince(start)].filter(Boolean).join(' · ')}`);
    return result;
  } catch (error) {
    clear();
    say(`✘ ${title} · ${secondsSince(start)}`);
    throw error;
  }
}
