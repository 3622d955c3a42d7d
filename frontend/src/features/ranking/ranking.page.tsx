import { ComparisonView } from './comparison-view';
import { Register } from './register';
import { useRankingView } from './use-ranking-view';

/** 排名与名录; with `compare=A,B` in the address those stand side by side instead. */
export const RankingPage = () => {
  const view = useRankingView();
  return view.compare.length === 0 ? <Register view={view} /> : <ComparisonView compare={view.compare} />;
};
