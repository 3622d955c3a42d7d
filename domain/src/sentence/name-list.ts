import { joined, ofConsortium, type Piece, said } from './pieces.js';

interface Named {
  readonly consortium: string;
  readonly name: string;
}

const MOST = 3;

/** The first three by name, then how many there are: 甲、乙、丙等5个. */
export const namesInChinese = (units: readonly Named[]): Piece => {
  const names = joined(units.slice(0, MOST).map(({ name, consortium }) => [ofConsortium(name, consortium)]), '、');
  return units.length > MOST ? said`${names}等${units.length}个` : names;
};

export const namesInEnglish = (units: readonly Named[]): Piece => {
  const names = joined(units.slice(0, MOST).map(({ name, consortium }) => [ofConsortium(name, consortium)]), ', ');
  return units.length > MOST ? said`${names} and ${units.length - MOST} more` : names;
};
