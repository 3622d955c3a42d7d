import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type WallPanel, wallPanels } from '../../address/screen-address';
import { useMessages } from '../../messages/language';
import { PolicyProvider, usePolicyIfAny } from '../../policy/use-policy';
import { ActionPanel } from './action-panel';
import { MatrixPanel } from './matrix-panel';
import { SummaryPanel } from './summary-panel';
import { type Rotation, useRotation } from './use-rotation';
import { useWallData, type WallData } from './use-wall-data';
import { WallFoot } from './wall-foot';
import { WallHead } from './wall-head';
import { WallTrouble } from './wall-trouble';
import styles from './wall.module.css';

const Shown = ({ panel, data, named }: { panel: WallPanel; data: WallData; named: boolean }) => {
  const { screen } = useMessages();
  const isJudged = usePolicyIfAny() !== null;
  const { overview, matrix, acts } = data;
  if (overview === undefined) return <p className={styles.waiting}>{screen.waiting}</p>;
  if (panel === 'summary') return <SummaryPanel reply={overview} />;
  if (panel === 'actions') return <ActionPanel reply={overview} acts={acts} named={named} />;
  return matrix === undefined || !isJudged ? <p className={styles.waiting}>{screen.waiting}</p> : <MatrixPanel reply={matrix} />;
};

const Wall = ({ data, rotation }: { data: WallData; rotation: Rotation }) => {
  const { names } = useSearch({ strict: false });
  const mayName = data.role === 'leader' || data.role === 'officer';
  const named = mayName && names === 'shown';
  const panels = rotation.still === 'all' ? wallPanels : [rotation.panel];
  return (
    <div className={styles.sheet}>
      <WallHead basis={data.overview?.basis} />
      <WallTrouble data={data} />
      <main className={styles.panels} data-count={panels.length}>{panels.map((panel) => <Shown key={panel} panel={panel} data={data} named={named} />)}</main>
      <WallFoot rotation={rotation} mayName={mayName} />
    </div>
  );
};

/** 大屏: for a room, dark, turning by itself, renewed by itself. */
export const ScreenPage = () => {
  const { screen, shell } = useMessages();
  const data = useWallData();
  const rotation = useRotation();
  useEffect(() => {
    document.title = shell.title(screen.title, shell.city);
  }, [shell, screen]);
  return <PolicyProvider><div className={styles.wall} data-always="dark"><Wall data={data} rotation={rotation} /></div></PolicyProvider>;
};
