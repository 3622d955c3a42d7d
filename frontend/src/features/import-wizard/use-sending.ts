import { LARGEST_UPLOAD_BYTES, type Upload, uploadFile, uploads } from '@monitor/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sendFile } from '../../api/send-file';

/** One file on its way. */
export interface Parcel {
  readonly key: number;
  readonly file: File;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'done' | 'refused' | 'stopped' | 'too_large' | 'empty';
  readonly upload: Upload | null;
  readonly error: Error | null;
}

export interface Post {
  readonly parcels: readonly Parcel[];
  readonly send: (files: readonly File[]) => void;
  readonly stop: (key: number) => void;
}

const firstState = ({ size }: File): Parcel['state'] => {
  if (size === 0) return 'empty';
  return size > LARGEST_UPLOAD_BYTES ? 'too_large' : 'waiting';
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Sends files one after another and tells how far each is; `arrived` hears of each that is there. */
export const useSending = (arrived: (upload: Upload) => void): Post => {
  const queryClient = useQueryClient();
  const [parcels, setParcels] = useState<readonly Parcel[]>([]);
  const line = useRef(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());
  const next = useRef(0);
  const set = (key: number, part: Partial<Parcel>) => setParcels((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const carry = async ({ key, file }: Parcel) => {
    const stop = stops.current.get(key);
    if (stop === undefined || stop.signal.aborted) return;
    set(key, { state: 'sending' });
    try {
      const upload = await sendFile(uploadFile, file, { query: { name: file.name, producedAt: new Date(file.lastModified).toISOString() }, tell: (sent) => set(key, { sent }), signal: stop.signal });
      set(key, { state: 'done', sent: file.size, upload });
      void queryClient.invalidateQueries({ queryKey: [uploads.path] });
      arrived(upload);
    } catch (error) {
      set(key, stop.signal.aborted ? { state: 'stopped' } : { state: 'refused', error: asError(error) });
    }
  };
  const send = (files: readonly File[]) => {
    const fresh = files.map((file): Parcel => ({ key: next.current++, file, sent: 0, state: firstState(file), upload: null, error: null }));
    setParcels((before) => [...fresh, ...before]);
    for (const parcel of fresh.filter(({ state }) => state === 'waiting')) {
      stops.current.set(parcel.key, new AbortController());
      line.current = line.current.then(() => carry(parcel));
    }
  };
  const stop = (key: number) => {
    stops.current.get(key)?.abort();
    set(key, { state: 'stopped' });
  };
  return { parcels, send, stop };
};
