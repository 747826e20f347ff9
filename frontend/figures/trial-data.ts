/** Published results of trials of interferon beta, as the lessons cite them. Every event counted here is unwanted. */

export interface Ratio {
  readonly kind: 'rate ratio' | 'risk ratio' | 'odds ratio' | 'hazard ratio';
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Arm {
  readonly id: string;
  readonly label: string;
  /** People of 100, or events per person; left out where no rate was read. */
  readonly value?: number;
  readonly ratio?: Ratio;
  /** Reduction in per cent as the source states it. */
  readonly published?: number;
}

export interface Outcome {
  readonly id: string;
  readonly label: string;
  /** What was counted, for the middle of a sentence. */
  readonly event: string;
  /** By when, for the end of a sentence. */
  readonly time: string;
  /** People of 100 who had it once or more, events per person, or a ratio without rates. */
  readonly kind: 'share' | 'rate' | 'ratio';
  readonly control?: number;
  readonly arms: readonly Arm[];
  readonly note?: string;
}

export interface Trial {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly people: string;
  readonly treatment: string;
  /** What the treated group is called beside its number. */
  readonly treated: string;
  readonly comparator: string;
  readonly control: string;
  readonly outcomes: readonly Outcome[];
}

const IM_WEEKLY = 'interferon beta-1a 30 micrograms, intramuscular, once a week';

export const TRIALS: readonly Trial[] = [
  {
    id: 'ifnb',
    name: 'IFNB',
    year: 1993,
    people: '372 people with relapsing-remitting MS',
    treatment: 'interferon beta-1b, subcutaneous, every other day',
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'relapses',
        label: 'Relapses',
        event: 'relapses',
        time: 'in one year',
        kind: 'rate',
        control: 1.27,
        arms: [
          { id: '8', label: '8 MIU', value: 0.84 },
          { id: '1.6', label: '1.6 MIU', value: 1.17 }
        ],
        note: 'The people were followed for two years; the rate is given per year.'
      }
    ]
  },
  {
    id: 'mscrg',
    name: 'MSCRG',
    year: 1996,
    people: '301 people with relapsing MS',
    treatment: IM_WEEKLY,
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'progression',
        label: 'Progression',
        event: 'confirmed progression of disability',
        time: 'by week 104',
        kind: 'share',
        control: 34.9,
        arms: [{ id: 'im', label: '30 micrograms', value: 21.9 }]
      },
      {
        id: 'relapses',
        label: 'Relapses',
        event: 'relapses',
        time: 'in one year',
        kind: 'rate',
        control: 0.9,
        arms: [{ id: 'im', label: '30 micrograms', value: 0.61 }],
        note: 'These rates count people who completed two years. In everyone assigned the reduction was 18 %.'
      }
    ]
  },
  {
    id: 'prisms',
    name: 'PRISMS',
    year: 1998,
    people: '560 people with relapsing-remitting MS',
    treatment: 'interferon beta-1a, subcutaneous, three times a week',
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'relapses',
        label: 'Relapses',
        event: 'relapses',
        time: 'in two years',
        kind: 'rate',
        control: 2.56,
        arms: [
          { id: '44', label: '44 micrograms', value: 1.73, published: 33 },
          { id: '22', label: '22 micrograms', value: 1.82, published: 27 }
        ]
      }
    ]
  },
  {
    id: 'advance',
    name: 'ADVANCE',
    year: 2014,
    people: '1,512 people with relapsing-remitting MS in three groups',
    treatment: 'peginterferon beta-1a 125 micrograms, subcutaneous, every 14 days',
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'progression',
        label: 'Progression',
        event: 'confirmed progression of disability',
        time: 'within one year',
        kind: 'share',
        control: 11,
        arms: [{ id: 'peg', label: '125 micrograms', value: 7, published: 38 }]
      },
      {
        id: 'relapses',
        label: 'Relapses',
        event: 'relapses',
        time: 'in one year',
        kind: 'rate',
        control: 0.4,
        arms: [{ id: 'peg', label: '125 micrograms', value: 0.26, published: 36 }]
      }
    ]
  },
  {
    id: 'champs',
    name: 'CHAMPS',
    year: 2000,
    people: '383 people after a first event',
    treatment: IM_WEEKLY,
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'definite',
        label: 'Definite MS',
        event: 'definite MS',
        time: 'within three years',
        kind: 'share',
        control: 50,
        arms: [
          { id: 'im', label: '30 micrograms', value: 35, ratio: { kind: 'rate ratio', value: 0.56, low: 0.38, high: 0.81 } }
        ]
      }
    ]
  },
  {
    id: 'etoms',
    name: 'ETOMS',
    year: 2001,
    people: '308 people after a first event',
    treatment: 'interferon beta-1a 22 micrograms, subcutaneous, once a week',
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'definite',
        label: 'Definite MS',
        event: 'definite MS',
        time: 'within two years',
        kind: 'share',
        control: 45,
        arms: [{ id: 'sc', label: '22 micrograms', value: 34, ratio: { kind: 'odds ratio', value: 0.61, low: 0.37, high: 0.99 } }]
      }
    ]
  },
  {
    id: 'benefit',
    name: 'BENEFIT',
    year: 2006,
    people: '468 people after a first event',
    treatment: 'interferon beta-1b 250 micrograms, subcutaneous, every other day',
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'definite',
        label: 'Definite MS',
        event: 'definite MS',
        time: 'within two years',
        kind: 'share',
        control: 45,
        arms: [
          {
            id: '1b',
            label: '250 micrograms',
            value: 28,
            ratio: { kind: 'hazard ratio', value: 0.5, low: 0.36, high: 0.7 }
          }
        ]
      }
    ]
  },
  {
    id: 'reflex',
    name: 'REFLEX',
    year: 2012,
    people: '517 people after a first event',
    treatment: 'interferon beta-1a 44 micrograms, subcutaneous',
    treated: 'treatment',
    comparator: 'placebo',
    control: 'placebo',
    outcomes: [
      {
        id: 'definite',
        label: 'Definite MS',
        event: 'definite MS',
        time: 'within two years',
        kind: 'ratio',
        arms: [
          { id: 'three', label: 'three a week', ratio: { kind: 'hazard ratio', value: 0.48, low: 0.31, high: 0.73 } },
          { id: 'one', label: 'one a week', ratio: { kind: 'hazard ratio', value: 0.53, low: 0.35, high: 0.79 } }
        ]
      }
    ]
  },
  {
    id: 'evidence',
    name: 'EVIDENCE',
    year: 2002,
    people: '677 people with relapsing-remitting MS',
    treatment: 'interferon beta-1a 44 micrograms, subcutaneous, three times a week',
    treated: 'three injections a week',
    comparator: IM_WEEKLY,
    control: 'one injection a week',
    outcomes: [
      {
        id: 'relapse',
        label: 'A relapse',
        event: 'at least one relapse',
        time: 'within 24 weeks',
        kind: 'share',
        control: 36.7,
        arms: [{ id: 'sc', label: '44 micrograms', value: 25.1 }]
      },
      {
        id: 'skin',
        label: 'Skin reaction',
        event: 'an injection-site reaction',
        time: 'during the trial',
        kind: 'share',
        control: 28,
        arms: [{ id: 'sc', label: '44 micrograms', value: 83 }],
        note: 'The summary of the paper does not say up to which week.'
      }
    ]
  },
  {
    id: 'incomin',
    name: 'INCOMIN',
    year: 2002,
    people: '188 people with relapsing-remitting MS',
    treatment: 'interferon beta-1b 250 micrograms, subcutaneous, every other day',
    treated: 'interferon beta-1b',
    comparator: IM_WEEKLY,
    control: 'interferon beta-1a',
    outcomes: [
      {
        id: 'relapse',
        label: 'A relapse',
        event: 'at least one relapse',
        time: 'within two years',
        kind: 'share',
        control: 64,
        arms: [
          { id: '1b', label: '250 micrograms', value: 49, ratio: { kind: 'risk ratio', value: 0.76, low: 0.59, high: 0.9 } }
        ]
      },
      {
        id: 'mri',
        label: 'New T2 lesion',
        event: 'a new T2 lesion',
        time: 'within two years',
        kind: 'share',
        control: 74,
        arms: [
          { id: '1b', label: '250 micrograms', value: 45, ratio: { kind: 'risk ratio', value: 0.6, low: 0.45, high: 0.8 } }
        ]
      }
    ]
  },
  {
    id: 'paradigms',
    name: 'PARADIGMS',
    year: 2018,
    people: '10 to 17 year olds with MS',
    treatment: 'oral fingolimod',
    treated: 'fingolimod',
    comparator: IM_WEEKLY,
    control: 'interferon beta-1a',
    outcomes: [
      {
        id: 'relapses',
        label: 'Relapses',
        event: 'relapses',
        time: 'in one year',
        kind: 'rate',
        control: 0.67,
        arms: [{ id: 'fingolimod', label: 'fingolimod', value: 0.12 }],
        note: 'The young people were followed for up to two years; the rate is given per year.'
      }
    ]
  }
];
