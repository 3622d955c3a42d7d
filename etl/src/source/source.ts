import type { Archive, Clock, Manifest } from '@monitor/store';

/** How far a delivery is; `bytes` and `rows` where they are known. */
export interface DeliveryStep {
  readonly files: number;
  /** How many files there are in all. */
  readonly of?: number;
  readonly bytes?: number;
  readonly rows?: number;
}

export interface DeliveryOrder {
  readonly archive: Archive;
  /** What this source had delivered to the published edition: its own entries alone, marks included. */
  readonly previous: Manifest;
  readonly clock: Clock;
  /** Aborted when the run is cancelled or its lease is lost: whoever waits must stop at once. */
  readonly signal: AbortSignal;
  readonly onStep: (step: DeliveryStep) => void;
  /** An empty folder for what is on its way into the archive; it goes when the delivery ends. */
  readonly workFolder: string;
}

export interface Delivery {
  /** Everything of this source that the next edition is made of: what is kept of `previous`, then what is new. All of it is archived. */
  readonly entries: Manifest;
  /** Files, pages or parts looked at. */
  readonly seen: number;
}

/** Where data comes from. It knows no meaning: it brings bytes into the archive and says what they are called. */
export interface Source {
  /** Name of the source in runs, leases and paths. */
  readonly name: string;
  /** How the manifest remembers who delivers: files of another origin of the same name do not stay. */
  readonly origin: string;
  /**
   * How files that people name replace each other: repeats and older versions are told, and older ones wait for a person.
   * Absent where the source numbers its own segments.
   */
  readonly versions?: 'newest' | 'any';
  /** The text of its profile; it is archived with what it brings. */
  readonly document?: string;
  /** @throws PipelineError `source-unusable` with what a person can do */
  readonly deliver: (order: DeliveryOrder) => Promise<Delivery>;
}
