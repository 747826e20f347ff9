/**
 * What the figures of the product module show, in one place: every value with the keys of the sources that it was read
 * in (see references.yaml). Values that were not read are marked as open and never filled in from memory.
 */

export type Region = 'us' | 'eu';
export type ProductId = 'avonex' | 'rebif' | 'plegridy' | 'betaseron' | 'extavia';
export type Line =
  | 'molecule'
  | 'route'
  | 'rhythm'
  | 'dose'
  | 'steps'
  | 'device'
  | 'needle'
  | 'storage'
  | 'latex'
  | 'albumin'
  | 'status';

export interface Fact {
  readonly text: string;
  readonly sources: readonly string[];
  /** True where there is no value to compare: not read, or no longer on the market. */
  readonly open: boolean;
}

/** Days on which an injection is due: every so many days, or on the same days of each week (0 is the first day). */
export type Rhythm = { readonly every: number } | { readonly weekly: readonly number[] };

export interface Product {
  readonly id: ProductId;
  readonly brand: Readonly<Record<Region, string>>;
  readonly rhythm: Rhythm;
  readonly muscle: boolean;
  readonly skin: boolean;
  readonly withdrawn: readonly Region[];
  readonly lines: Readonly<Record<Line, Readonly<Record<Region, Fact>>>>;
}

export const LINES: readonly { readonly id: Line; readonly label: string }[] = [
  { id: 'molecule', label: 'Molecule' },
  { id: 'route', label: 'Route' },
  { id: 'rhythm', label: 'Rhythm' },
  { id: 'dose', label: 'Full dose' },
  { id: 'steps', label: 'Stepping up' },
  { id: 'device', label: 'Device' },
  { id: 'needle', label: 'Needle' },
  { id: 'storage', label: 'Storage' },
  { id: 'latex', label: 'Natural rubber latex' },
  { id: 'albumin', label: 'Human albumin' },
  { id: 'status', label: 'Approval' }
];

const fact = (text: string, ...sources: readonly string[]): Fact => ({ text, sources, open: false });
const open: Fact = { text: 'not in the texts that were read: check the pack', sources: [], open: true };
const gone: Fact = { text: 'withdrawn in the EU', sources: ['EMA-EXTAVIA'], open: true };
const each = (us: Fact, eu: Fact): Readonly<Record<Region, Fact>> => ({ us, eu });
const unread: Readonly<Record<Region, Fact>> = { us: open, eu: open };

export const PRODUCTS: Readonly<Record<ProductId, Product>> = {
  avonex: {
    id: 'avonex',
    brand: { us: 'Avonex', eu: 'Avonex' },
    rhythm: { every: 7 },
    muscle: true,
    skin: false,
    withdrawn: [],
    lines: {
      molecule: each(fact('interferon beta-1a', 'US-AVONEX'), fact('interferon beta-1a', 'EU-AVONEX-PL')),
      route: each(fact('into the muscle only', 'US-AVONEX'), fact('into the muscle only', 'EU-AVONEX-PL')),
      rhythm: each(fact('once a week', 'US-AVONEX'), fact('once a week', 'EU-AVONEX-PL')),
      dose: each(fact('30 micrograms', 'US-AVONEX'), fact('30 micrograms', 'EU-AVONEX-PL')),
      steps: each(
        fact('optional: 7.5, 15, 22.5, 30 micrograms in weeks 1 to 4', 'US-AVONEX'),
        fact('with a titration aid for the syringe', 'EU-AVONEX-PL')
      ),
      device: each(fact('prefilled syringe; pen', 'AVONEX-COM'), fact('prefilled syringe; pen', 'EU-AVONEX-PL')),
      needle: each(
        fact('syringe 23 gauge, 1¼ inch, or 25 gauge, 1 inch (secondary source); pen about half as long', 'AVONEX-STORE', 'VA-AVONEX', 'AVONEX-COM'),
        open
      ),
      storage: each(
        fact('2–8 °C, dark, never frozen; out for at most 7 days up to 25 °C (secondary source)', 'AVONEX-STORE'),
        fact('2–8 °C, dark, never frozen; out for at most 1 week at 15–30 °C', 'EU-AVONEX-PL')
      ),
      latex: each(fact('yes: tip cap of syringe and pen', 'AVONEX-COM'), open),
      albumin: each(fact('no (current forms)', 'OPENFDA2026'), open),
      status: each(fact('approved 1996', 'US-AVONEX'), fact('authorised 1997', 'EMA-AVONEX'))
    }
  },
  rebif: {
    id: 'rebif',
    brand: { us: 'Rebif', eu: 'Rebif' },
    rhythm: { weekly: [0, 2, 4] },
    muscle: false,
    skin: true,
    withdrawn: [],
    lines: {
      molecule: each(fact('interferon beta-1a', 'US-REBIF'), fact('interferon beta-1a', 'EU-REBIF-PL')),
      route: each(fact('under the skin', 'US-REBIF'), fact('under the skin', 'EU-REBIF-PL')),
      rhythm: each(
        fact('three times a week, same days, at least 48 hours apart', 'US-REBIF'),
        fact('three times a week, same days, at least 48 hours apart', 'EU-REBIF-PL')
      ),
      dose: each(fact('22 or 44 micrograms', 'US-REBIF'), fact('22 or 44 micrograms', 'EU-REBIF-PL', 'EU-REBIF-SPC')),
      steps: each(
        fact('to 44: 8.8 micrograms weeks 1–2, 22 weeks 3–4, 44 from week 5; to 22: 4.4, 11, 22', 'US-REBIF'),
        open
      ),
      device: each(fact('prefilled syringe; pen', 'US-REBIF'), fact('prefilled syringe; cartridge for an electronic device', 'EU-REBIF-SPC')),
      needle: unread,
      storage: each(
        fact('2–8 °C; out for up to 30 days, at most 25 °C (secondary source)', 'REBIF-STORE'),
        fact('2–8 °C; out for one single period of at most 14 days, at or below 25 °C', 'EU-REBIF-PL')
      ),
      latex: unread,
      albumin: each(fact('yes', 'OPENFDA2026', 'REBIF-DESC'), fact('no', 'EU-REBIF-PL', 'EU-REBIF-SPC')),
      status: each(fact('approved 2002', 'US-REBIF'), fact('authorised 1998', 'EU-REBIF-SPC'))
    }
  },
  plegridy: {
    id: 'plegridy',
    brand: { us: 'Plegridy', eu: 'Plegridy' },
    rhythm: { every: 14 },
    muscle: true,
    skin: true,
    withdrawn: [],
    lines: {
      molecule: each(fact('peginterferon beta-1a', 'US-PLEGRIDY'), fact('peginterferon beta-1a', 'EU-PLEGRIDY-PL')),
      route: each(
        fact('under the skin or into the muscle', 'US-PLEGRIDY'),
        fact('under the skin or into the muscle', 'PLEGRIDY-IM2021')
      ),
      rhythm: each(fact('every 14 days', 'US-PLEGRIDY'), fact('every 14 days', 'EU-PLEGRIDY-PL')),
      dose: each(fact('125 micrograms', 'US-PLEGRIDY'), fact('125 micrograms', 'EU-PLEGRIDY-PL')),
      steps: each(
        fact('63, 94, 125 micrograms on days 1, 15, 29', 'US-PLEGRIDY'),
        fact('63, 94, 125 micrograms on days 0, 14, 28', 'EU-PLEGRIDY-PL')
      ),
      device: each(
        fact('pen and syringe for the skin; syringe for the muscle; starter packs', 'US-PLEGRIDY'),
        open
      ),
      needle: each(fact('skin 29 gauge, ½ inch; muscle 23 gauge, 1¼ inch', 'PLEGRIDY-HCP'), open),
      storage: each(
        fact('2–8 °C, in the pack (read in EU texts; time outside the fridge: check the pack)', 'EU-PLEGRIDY-PL'),
        fact('2–8 °C, in the pack; out for 30 days in total at or below 25 °C', 'EU-PLEGRIDY-PL', 'EU-PLEGRIDY-SPC')
      ),
      latex: each(fact('yes: cover of the syringe for the muscle', 'PLEGRIDY-IM2021', 'US-PLEGRIDY'), open),
      albumin: each(fact('no', 'OPENFDA2026'), open),
      status: each(
        fact('approved 2014; muscle route 2021', 'US-PLEGRIDY', 'PLEGRIDY-IM2021'),
        fact('authorised 2014; muscle route 2020', 'EU-PLEGRIDY-SPC', 'PLEGRIDY-IM2021')
      )
    }
  },
  betaseron: {
    id: 'betaseron',
    brand: { us: 'Betaseron', eu: 'Betaferon' },
    rhythm: { every: 2 },
    muscle: false,
    skin: true,
    withdrawn: [],
    lines: {
      molecule: each(fact('interferon beta-1b', 'US-BETASERON'), fact('interferon beta-1b', 'EU-BETAFERON-PL')),
      route: each(fact('under the skin', 'US-BETASERON'), fact('under the skin', 'EU-BETAFERON-PL')),
      rhythm: each(fact('every other day', 'US-BETASERON'), fact('every other day', 'EU-BETAFERON-PL')),
      dose: each(fact('0.25 mg in 1 mL', 'US-BETASERON'), fact('0.25 mg in 1 mL', 'EU-BETAFERON-PL')),
      steps: each(
        fact('0.0625, 0.125, 0.1875, 0.25 mg; one step up every two weeks', 'US-BETASERON'),
        fact('one step up after every third injection; doses: see the leaflet', 'EU-BETAFERON-PL')
      ),
      device: each(
        fact('vial with powder and 1.2 mL diluent; autoinjector', 'BAYER-IFU', 'BETASERON-MISSED'),
        fact('vial with powder and diluent', 'EU-BETAFERON-PL')
      ),
      needle: unread,
      storage: each(
        fact('unmixed 20–25 °C (secondary source); mixed: at once, or within 3 hours at 2–8 °C', 'BETASERON-STORE', 'BAYER-IFU'),
        fact('unmixed at or below 25 °C; mixed: at once, or within 3 hours at 2–8 °C', 'EU-BETAFERON-PL')
      ),
      latex: unread,
      albumin: each(fact('yes', 'OPENFDA2026'), fact('yes', 'EU-BETAFERON-PL')),
      status: each(fact('approved 1993', 'US-BETASERON'), fact('authorised 1995', 'EU-BETAFERON-PL'))
    }
  },
  extavia: {
    id: 'extavia',
    brand: { us: 'Extavia', eu: 'Extavia' },
    rhythm: { every: 2 },
    muscle: false,
    skin: true,
    withdrawn: ['eu'],
    lines: {
      molecule: each(fact('interferon beta-1b', 'US-EXTAVIA'), fact('interferon beta-1b', 'EMA-EXTAVIA')),
      route: each(fact('under the skin', 'US-EXTAVIA'), gone),
      rhythm: each(fact('every other day', 'US-EXTAVIA'), gone),
      dose: each(fact('0.25 mg in 1 mL', 'US-EXTAVIA'), gone),
      steps: each(fact('0.0625, 0.125, 0.1875, 0.25 mg; one step up every two weeks', 'US-EXTAVIA'), gone),
      device: each(fact('vial with powder and diluent syringe', 'US-EXTAVIA'), gone),
      needle: each(open, gone),
      storage: each(fact('unmixed at room temperature; mixed: at once, or within 3 hours at 2–8 °C', 'US-EXTAVIA'), gone),
      latex: each(fact('yes: cap of the diluent syringe', 'US-EXTAVIA'), gone),
      albumin: each(fact('yes', 'US-EXTAVIA'), gone),
      status: each(
        fact('approved 2009 (news item); label of 2021 read, confirm supply', 'EXTAVIA-US2009', 'US-EXTAVIA'),
        fact('withdrawn on 25 November 2024 for commercial reasons', 'EMA-EXTAVIA')
      )
    }
  }
};

export const PRODUCT_IDS = Object.keys(PRODUCTS) as readonly ProductId[];

/** The days from 0 up to, not including, a limit on which an injection is due. */
export function injectionDays(rhythm: Rhythm, limit: number): readonly number[] {
  return Array.from({ length: limit }, (_, day) => day).filter((day) =>
    'every' in rhythm ? day % rhythm.every === 0 : rhythm.weekly.includes(day % 7)
  );
}

/** The ways up to the full dose, as the label or leaflet of one region has them. A plan whose doses were not read is left out. */
export type PlanId = 'avonex-us' | 'rebif-44' | 'rebif-22' | 'plegridy-us' | 'plegridy-eu' | 'betaseron-us';

export interface Plan {
  readonly id: PlanId;
  readonly product: ProductId;
  readonly region: Region;
  readonly label: string;
  readonly long: string;
  readonly unit: string;
  /** Dose of each step and the number of its last injection; the last step is the full dose and has none. */
  readonly steps: readonly { readonly dose: number; readonly through: number; readonly volume?: string }[];
  /** The number that the text gives to the day of the first injection. */
  readonly firstDay: 0 | 1;
  /** How many injections the figure shows. */
  readonly shown: number;
  readonly sources: readonly string[];
}

const FOREVER = Number.POSITIVE_INFINITY;

export const PLANS: Readonly<Record<PlanId, Plan>> = {
  'avonex-us': {
    id: 'avonex-us',
    product: 'avonex',
    region: 'us',
    label: 'Avonex, US',
    long: 'Avonex, interferon beta-1a, into the muscle, once a week, US, optional steps',
    unit: 'micrograms',
    steps: [
      { dose: 7.5, through: 1 },
      { dose: 15, through: 2 },
      { dose: 22.5, through: 3 },
      { dose: 30, through: FOREVER }
    ],
    firstDay: 1,
    shown: 6,
    sources: ['US-AVONEX']
  },
  'rebif-44': {
    id: 'rebif-44',
    product: 'rebif',
    region: 'us',
    label: 'Rebif to 44, US',
    long: 'Rebif, interferon beta-1a, under the skin, three times a week, US, to 44 micrograms',
    unit: 'micrograms',
    steps: [
      { dose: 8.8, through: 6 },
      { dose: 22, through: 12 },
      { dose: 44, through: FOREVER }
    ],
    firstDay: 1,
    shown: 18,
    sources: ['US-REBIF']
  },
  'rebif-22': {
    id: 'rebif-22',
    product: 'rebif',
    region: 'us',
    label: 'Rebif to 22, US',
    long: 'Rebif, interferon beta-1a, under the skin, three times a week, US, to 22 micrograms',
    unit: 'micrograms',
    steps: [
      { dose: 4.4, through: 6 },
      { dose: 11, through: 12 },
      { dose: 22, through: FOREVER }
    ],
    firstDay: 1,
    shown: 18,
    sources: ['US-REBIF']
  },
  'plegridy-us': {
    id: 'plegridy-us',
    product: 'plegridy',
    region: 'us',
    label: 'Plegridy, US',
    long: 'Plegridy, peginterferon beta-1a, under the skin or into the muscle, every 14 days, US',
    unit: 'micrograms',
    steps: [
      { dose: 63, through: 1 },
      { dose: 94, through: 2 },
      { dose: 125, through: FOREVER }
    ],
    firstDay: 1,
    shown: 5,
    sources: ['US-PLEGRIDY']
  },
  'plegridy-eu': {
    id: 'plegridy-eu',
    product: 'plegridy',
    region: 'eu',
    label: 'Plegridy, EU',
    long: 'Plegridy, peginterferon beta-1a, under the skin or into the muscle, every 14 days, EU',
    unit: 'micrograms',
    steps: [
      { dose: 63, through: 1 },
      { dose: 94, through: 2 },
      { dose: 125, through: FOREVER }
    ],
    firstDay: 0,
    shown: 5,
    sources: ['EU-PLEGRIDY-PL']
  },
  'betaseron-us': {
    id: 'betaseron-us',
    product: 'betaseron',
    region: 'us',
    label: 'Betaseron, US',
    long: 'Betaseron, interferon beta-1b, under the skin, every other day, US',
    unit: 'mg',
    steps: [
      { dose: 0.0625, through: 7, volume: '0.25 mL' },
      { dose: 0.125, through: 14, volume: '0.5 mL' },
      { dose: 0.1875, through: 21, volume: '0.75 mL' },
      { dose: 0.25, through: FOREVER, volume: '1 mL' }
    ],
    firstDay: 1,
    shown: 25,
    sources: ['US-BETASERON']
  }
};

export const PLAN_IDS = Object.keys(PLANS) as readonly PlanId[];

/** Areas of the body that texts name as injection places. */
export type Area = 'abdomen' | 'thigh' | 'arm' | 'buttock';
export type UseId = 'avonex' | 'avonex-pen' | 'rebif' | 'plegridy-skin' | 'plegridy-muscle' | 'beta-1b';

/** One product by one device and route: where it may go and how long a place rests. */
export interface Use {
  readonly id: UseId;
  readonly product: ProductId;
  readonly label: string;
  readonly long: string;
  /** The areas, with the words of the texts for the part of the area that is meant. */
  readonly areas: Readonly<Partial<Record<Area, string>>>;
  /** Areas that need another person to inject. */
  readonly helped: readonly Area[];
  /** Areas left to very thin people; empty where the texts say nothing. */
  readonly thin: readonly Area[];
  /** Days for which a spot rests; null where the texts only ask for a different place each time. */
  readonly rest: number | null;
  readonly sources: readonly string[];
}

export const USES: Readonly<Record<UseId, Use>> = {
  avonex: {
    id: 'avonex',
    product: 'avonex',
    label: 'Avonex syringe',
    long: 'Avonex syringe, interferon beta-1a, into the muscle, once a week',
    areas: { thigh: 'thigh', arm: 'upper arm, if another person injects' },
    helped: ['arm'],
    thin: [],
    rest: null,
    sources: ['AVONEX-STORE', 'EU-AVONEX-PL']
  },
  'avonex-pen': {
    id: 'avonex-pen',
    product: 'avonex',
    label: 'Avonex Pen',
    long: 'Avonex Pen, interferon beta-1a, into the muscle, once a week',
    areas: { thigh: 'upper outer thigh' },
    helped: [],
    thin: [],
    rest: null,
    sources: ['AVONEX-STORE', 'EU-AVONEX-PL']
  },
  rebif: {
    id: 'rebif',
    product: 'rebif',
    label: 'Rebif',
    long: 'Rebif, interferon beta-1a, under the skin, three times a week',
    areas: { abdomen: 'belly', thigh: 'front of the thigh', arm: 'back of the upper arm', buttock: 'buttock' },
    helped: [],
    thin: [],
    rest: 7,
    sources: ['REBIF-TIPS', 'REBIF-STORE']
  },
  'plegridy-skin': {
    id: 'plegridy-skin',
    product: 'plegridy',
    label: 'Plegridy, skin',
    long: 'Plegridy, peginterferon beta-1a, under the skin, every 14 days',
    areas: { abdomen: 'belly', thigh: 'thigh', arm: 'back of the upper arm' },
    helped: [],
    thin: [],
    rest: null,
    sources: ['US-PLEGRIDY', 'EU-PLEGRIDY-PL']
  },
  'plegridy-muscle': {
    id: 'plegridy-muscle',
    product: 'plegridy',
    label: 'Plegridy, muscle',
    long: 'Plegridy, peginterferon beta-1a, into the muscle, every 14 days',
    areas: { thigh: 'thigh' },
    helped: [],
    thin: [],
    rest: null,
    sources: ['US-PLEGRIDY', 'EU-PLEGRIDY-PL']
  },
  'beta-1b': {
    id: 'beta-1b',
    product: 'betaseron',
    label: 'Beta-1b',
    long: 'Betaseron, Betaferon or Extavia, interferon beta-1b, under the skin, every other day',
    areas: { abdomen: 'belly, not navel or waistline', thigh: 'thigh', arm: 'upper arm', buttock: 'buttock' },
    helped: [],
    thin: ['thigh', 'arm'],
    rest: null,
    sources: ['BAYER-IFU']
  }
};

export const USE_IDS = Object.keys(USES) as readonly UseId[];
