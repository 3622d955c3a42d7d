import type { Goalposts } from '@monitor/domain';
import { useMessages, useName } from '../../messages/language';
import { NumberBox } from '../../ui/number-box';
import { withValueAt } from './document-path';
import type { EditorProps } from './draft-editor';
import styles from './draft-editor.module.css';
import { FieldProblems } from './field-problems';
import { directionOf, type LooseIndicator, readLoosely } from './loose-scheme';
import { postsText } from './value-text';

type PostWord = 'lo' | 'hi' | 'lb' | 'ub' | 'from' | 'to';

interface Post {
  readonly key: 'lo' | 'hi' | 'lb' | 'ub';
  readonly word: PostWord;
  readonly value: number;
}

/** More than any indicator is measured in. */
const FAR = 1e9;

const postsOf = (posts: Goalposts): readonly Post[] => {
  if (posts.type !== 'interval') return [{ key: 'lo', word: 'lo', value: posts.lo }, { key: 'hi', word: 'hi', value: posts.hi }];
  return [{ key: 'lb', word: 'lb', value: posts.lb }, { key: 'lo', word: 'from', value: posts.lo }, { key: 'hi', word: 'to', value: posts.hi }, { key: 'ub', word: 'ub', value: posts.ub }];
};

/** A press moves by a hundredth of the span, on a round number. */
const stepOf = (posts: Goalposts): number => {
  const span = Math.abs(posts.hi - posts.lo) || 1;
  return 10 ** Math.floor(Math.log10(span) - 1);
};

const IndicatorPosts = ({ draft, base, indicator, at }: EditorProps & { indicator: LooseIndicator; at: number }) => {
  const { rules: { editor, directions, whenEmpty } } = useMessages();
  const name = useName();
  const { goalposts, direction, unit } = indicator;
  const path = `indicators.${at}`;
  const before = readLoosely(base)?.indicators.find(({ code }) => code === indicator.code);
  const set = ({ key }: Post, value: number) => {
    const posts: Goalposts = { ...goalposts, [key]: value };
    draft.replace(withValueAt(withValueAt(draft.text, `${path}.goalposts`, posts), `${path}.direction`, directionOf(posts)));
  };
  return (
    <div className={styles.posts}>
      <span className={styles.postsName}>
        {name(indicator)} <span className={styles.unit}>{directions[direction]}</span>
        {before !== undefined && postsText(before.goalposts) !== postsText(goalposts) && <span className={styles.was}>{editor.was(postsText(before.goalposts))}</span>}
      </span>
      {postsOf(goalposts).map((post) => (
        <span key={post.key} className={styles.post}>{editor.posts[post.word]}<NumberBox name={editor.postOf(name(indicator), editor.posts[post.word])} value={post.value} min={-FAR} max={FAR} step={stepOf(goalposts)} set={(value) => set(post, value)} /></span>
      ))}
      <span className={styles.unit}>{name(unit)}</span>
      <select className={styles.select} aria-label={editor.whenEmptyOf(name(indicator))} value={indicator.whenEmpty} onChange={(event) => draft.set(`${path}.whenEmpty`, event.target.value)}>
        {Object.entries(whenEmpty).map(([code, text]) => <option key={code} value={code}>{text}</option>)}
      </select>
      <FieldProblems problems={draft.problems} path={path} />
    </div>
  );
};

/** The values at which an indicator gives no and all points, and what a missing cell means. */
export const PostEditor = (props: EditorProps) => {
  const { rules: { editor } } = useMessages();
  const scheme = readLoosely(props.draft.text);
  if (scheme === null) return <p className={styles.told}>{editor.unreadable}</p>;
  return (
    <>
      <p className={styles.told}>{editor.postsTold}</p>
      {scheme.indicators.map((indicator, at) => <IndicatorPosts key={indicator.code} {...props} indicator={indicator} at={at} />)}
    </>
  );
};
