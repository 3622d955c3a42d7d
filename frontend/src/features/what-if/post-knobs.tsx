import { type Goalposts, type Indicator, plainText } from '@monitor/domain';
import { onGrid } from '../../format/typed-number';
import { useMessages, useName } from '../../messages/language';
import styles from './controls.module.css';
import { Knob } from './knob';
import { postNames, type PostName, postOf, postSlide, withPost } from './post-range';
import type { ControlsProps } from './weight-knobs';

type PostProps = Omit<ControlsProps, 'locks'> & { readonly indicator: Indicator };

/** More than any indicator of a scheme is measured in, and still told exactly by an address. */
const FAR = 1e9;

const postLabel = (posts: Goalposts, name: PostName): 'lo' | 'hi' | 'lb' | 'ub' | 'from' | 'to' => {
  if (posts.type !== 'interval' || name === 'lb' || name === 'ub') return name;
  return name === 'lo' ? 'from' : 'to';
};

const PostKnob = ({ changes, indicator, post }: PostProps & { post: PostName }) => {
  const { whatIf } = useMessages();
  const name = useName();
  const { code, goalposts: official, unit } = indicator;
  const posts = changes.change.goalposts[code] ?? official;
  const [key, slide] = [`p${code}${post}`, postSlide(indicator)];
  const label = whatIf.posts[postLabel(official, post)];
  const set = (value: number) =>
    changes.edit(key, (from) => ({ ...from, goalposts: { ...from.goalposts, [code]: withPost(from.goalposts[code] ?? official, post, onGrid(value)) } }));
  return (
    <Knob
      name={whatIf.postOf(name(indicator), label)} label={label} value={postOf(posts, post)} official={postOf(official, post)} slide={slide}
      least={slide.min < 0 ? -FAR : 0} most={FAR} press={slide.step} set={set} unit={name(unit)} problem={changes.problem?.key === key ? changes.problem.text : null}
    />
  );
};

const IndicatorPosts = (props: PostProps) => {
  const name = useName();
  const { indicator, changes: { change } } = props;
  const posts = change.goalposts[indicator.code] ?? indicator.goalposts;
  const isChanged = change.goalposts[indicator.code] !== undefined;
  const told = postNames(posts).map((each) => plainText(postOf(posts, each))).join(' – ');
  return (
    <details className={styles.posts} open={isChanged || undefined}>
      <summary><span className={styles.postsName}>{name(indicator)}</span><span className={isChanged ? styles.postsChanged : styles.postsTold}>{told} {name(indicator.unit)}</span></summary>
      {postNames(posts).map((post) => <PostKnob key={post} {...props} post={post} />)}
    </details>
  );
};

/** The values at which an indicator gives no and all points. */
export const PostKnobs = ({ scheme, changes }: Omit<ControlsProps, 'locks'>) => {
  const { whatIf } = useMessages();
  const name = useName();
  return (
    <>
      <p className={styles.told}>{whatIf.postsTold}</p>
      {scheme.dimensions.map((dimension) => (
        <section key={dimension.code} className={styles.group} aria-label={whatIf.indicators(name(dimension))}>
          <h3 className={styles.dimension}>{name(dimension)}</h3>
          {scheme.indicators.filter((each) => each.dimension === dimension.code).map((indicator) => <IndicatorPosts key={indicator.code} scheme={scheme} changes={changes} indicator={indicator} />)}
        </section>
      ))}
    </>
  );
};
