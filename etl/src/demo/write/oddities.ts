/** Ways of writing that people use and that must be understood: wide digits, thousands separators, other forms of a date. */
type Oddity = (text: string) => string;

const wide: Oddity = (text) => text.replace(/[0-9.]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const grouped: Oddity = (text) => {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
};

const slashed: Oddity = (text) => text.split('-').map(Number).join('/');

const inChinese: Oddity = (text) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const spaced: Oddity = (text) => ` ${text} `;

interface Habit {
  readonly field: string;
  readonly every: number;
  readonly write: Oddity;
}

const habits: readonly Habit[] = [
  { field: 'amount', every: 211, write: wide }, { field: 'amount', every: 173, write: grouped }, { field: 'booked', every: 97, write: slashed },
  { field: 'booked', every: 151, write: inChinese }, { field: 'achieved', every: 83, write: slashed }, { field: 'uscc', every: 127, write: spaced },
];

/** The row as an office might have typed it; row `nth` of its file. Nothing in it is wrong. */
export const asTyped = (columns: readonly (readonly [field: string, head: string])[], texts: readonly string[], nth: number): string[] =>
  texts.map((text, index) => {
    const habit = habits.find((each) => each.field === columns[index]?.[0] && nth % each.every === 0);
    return habit === undefined || text === '' ? text : habit.write(text);
  });
