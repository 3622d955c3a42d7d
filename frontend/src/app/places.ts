import type { Messages } from '../messages/zh';

export interface Place {
  readonly to: '/' | '/sectors' | '/funds' | '/outcomes' | '/trial' | '/consortia' | '/warnings' | '/what-if' | '/rules' | '/data' | '/sources' | '/import' | '/annual-reports' | '/quarantine' | '/records';
  readonly name: keyof Pick<Messages['shell'], 'cockpit' | 'sectors' | 'funds' | 'outcomes' | 'trial' | 'ranking' | 'warnings' | 'whatIf' | 'rules' | 'data' | 'sources' | 'importing' | 'annualReports' | 'quarantine' | 'records'>;
  readonly icon: string;
}

export interface PlaceGroup {
  readonly name: keyof Messages['shell']['groups'];
  readonly places: readonly Place[];
}

export const cockpit: Place = { to: '/', name: 'cockpit', icon: 'M2 13.5h16M4 13V9m4 4V5m4 8V7.5M16 13V3' };
export const register: Place = { to: '/consortia', name: 'ranking', icon: 'M3 4.5h14M3 10h10M3 15.5h6' };

/** Where one can go, by what one goes there for. */
export const placeGroups: readonly PlaceGroup[] = [
  {
    name: 'see',
    places: [
      cockpit,
      { to: '/sectors', name: 'sectors', icon: 'M3 3h6v6H3Zm8 0h6v6h-6ZM3 11h6v6H3Zm8 0h6v6h-6Z' },
      { to: '/funds', name: 'funds', icon: 'm4 3 6 7 6-7M10 10v7M5 11h10M5 14h10' },
      { to: '/outcomes', name: 'outcomes', icon: 'M3 17 8 9l4 4 5-9m0 0h-4m4 0v4' },
      register,
    ],
  },
  { name: 'act', places: [{ to: '/warnings', name: 'warnings', icon: 'M10 3 18 16.5H2L10 3Zm0 5v4m0 2v1' }] },
  {
    name: 'arrive',
    places: [
      { to: '/data', name: 'data', icon: 'M3.5 5c0-3 13-3 13 0v10c0 3-13 3-13 0V5Zm0 0c0 3 13 3 13 0m-13 5c0 3 13 3 13 0' },
      { to: '/sources', name: 'sources', icon: 'M3 4h14v4H3Zm0 8h14v4H3ZM6 6h.01M6 14h.01' },
      { to: '/import', name: 'importing', icon: 'M10 3v9m-4-4 4 4 4-4M3 14v3h14v-3' },
      { to: '/annual-reports', name: 'annualReports', icon: 'M5 2.5h7l3 3v12H5ZM8 9h5M8 12h5' },
      { to: '/quarantine', name: 'quarantine', icon: 'M10 2.5 16.5 5v5c0 4-3 6.5-6.5 7.5C6.5 16.5 3.5 14 3.5 10V5Zm0 4v4m0 2.5v.5' },
      { to: '/records', name: 'records', icon: 'M3 4h14v12H3Zm0 4h14M3 12h14M8 4v12' },
    ],
  },
  {
    name: 'rest',
    places: [
      { to: '/rules', name: 'rules', icon: 'M4 2.5h12v15H4ZM7 6.5h6M7 10h6M7 13.5h3' },
      { to: '/what-if', name: 'whatIf', icon: 'M4 3v14M10 3v14M16 3v14M2 7h4m2 6h4m2-5h4' },
      { to: '/trial', name: 'trial', icon: 'M5 3h10v14l-5-3-5 3Z' },
    ],
  },
];
