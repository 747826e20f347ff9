/**
 * The four invented people of the monitoring simulator. First responses follow nursing teaching built on label
 * warnings; each rule names the source it rests on. All values are invented.
 */

export const TASKS = ['bloods', 'thyroid', 'kidney', 'mood', 'breath', 'sites', 'teach'] as const;
/** Something a nurse can do at a visit. */
export type Task = (typeof TASKS)[number];

export const TASK_NAMES: Readonly<Record<Task, { readonly short: string; readonly long: string }>> = {
  bloods: { short: 'Blood count, liver', long: 'Blood count and liver tests' },
  thyroid: { short: 'Thyroid', long: 'Thyroid test (TSH)' },
  kidney: { short: 'Pressure, kidney', long: 'Blood pressure, urine, kidney tests' },
  mood: { short: 'Mood', long: 'Ask about mood and suicide' },
  breath: { short: 'Breath, swelling', long: 'Ask about breath, tiredness, swelling' },
  sites: { short: 'Injection sites', long: 'Look at the injection sites' },
  teach: { short: 'Watch injection', long: 'Teach and watch the injection' }
};

/** The visits of the example clinic, in weeks after the first dose. */
export const WEEKS = [0, 1, 2, 4, 8, 12] as const;
export type Week = (typeof WEEKS)[number];

export interface Reply {
  readonly id: string;
  readonly text: string;
  readonly fits: boolean;
  readonly then: string;
}

/** Something that is there at a visit, whether or not anybody looks. */
export interface Finding {
  readonly week: Week;
  /** What the person says without being asked; null when nothing is said. */
  readonly told: string | null;
  /** The task that brings it to light; null when telling is enough. */
  readonly by: Task | null;
  /** Tasks that the told sign makes due at once, with the reason. */
  readonly calls: readonly Task[];
  readonly callReason: string;
  readonly name: string;
  readonly seen: string;
  readonly missed: string;
  readonly replies: readonly Reply[];
  readonly rule: string;
  readonly source: string;
}

export const PERSON_IDS = ['jonas', 'chidi', 'mei', 'rosa'] as const;
export type PersonId = (typeof PERSON_IDS)[number];

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly intro: string;
  /** The last visit in the figure. */
  readonly until: Week;
  readonly findings: readonly Finding[];
}

export const PEOPLE: Readonly<Record<PersonId, Person>> = {
  jonas: {
    id: 'jonas',
    name: 'Jonas',
    intro: 'Jonas, 34. Rebif (interferon beta-1a, subcutaneous, three times a week; US and EU).',
    until: 12,
    findings: [
      {
        week: 1,
        told: '“I shiver four hours after each dose, 38.2 °C. By breakfast it is gone. Shall I stop?”',
        by: null,
        calls: [],
        callReason: '',
        name: 'flu-like symptoms',
        seen: 'The same evening, the same hours, gone the next day: flu-like symptoms.',
        missed: '',
        replies: [
          {
            id: 'stop',
            text: 'Let him leave the doses out until the next visit',
            fits: false,
            then: 'He loses protection for an effect that is managed, and he learns that shivering means “stop”.'
          },
          {
            id: 'relief',
            text: 'Explain the pattern; evening dose; a pain tablet before it, if liver, stomach and other medicines allow',
            fits: true,
            then: 'By week 4 the evenings are easier. You did not promise that it goes away.'
          },
          {
            id: 'antibiotic',
            text: 'Ask for an antibiotic because of the fever',
            fits: false,
            then: 'There is no infection to treat. The fever keeps to the hours after the dose.'
          }
        ],
        rule: 'Flu-like symptoms are expected and managed. Nobody stops for them without advice.',
        source: 'EU leaflets of Avonex and Rebif (both interferon beta-1a); Reess 2002'
      },
      {
        week: 12,
        told: null,
        by: 'bloods',
        calls: [],
        callReason: '',
        name: 'raised liver test',
        seen: 'ALT 104 U/L. The limit of this laboratory is 40, so 2.6 times the limit. He feels fine.',
        missed: 'No blood was taken. His ALT is 2.6 times the upper limit, and he feels fine.',
        replies: [
          {
            id: 'report',
            text: 'Report it today as a multiple; ask about alcohol, new medicines and signs of liver trouble',
            fits: true,
            then:
              'No itching, no dark urine, no new medicine. The prescriber decides; an older US label named 20 to 50 % less ' +
              'and a new test. Jonas knows which signs mean the same day, and that yellow eyes are an emergency.'
          },
          {
            id: 'wait',
            text: 'He feels fine: compare with month six',
            fits: false,
            then: 'Three months pass. A liver can be injured without a feeling, and nobody has asked what else he takes.'
          },
          {
            id: 'end',
            text: 'Tell him to end the treatment for good',
            fits: false,
            then: 'Without signs this is for the prescriber, with the label. He might have needed less, or only a new test.'
          }
        ],
        rule: 'Blood count and liver tests at 1, 3 and 6 months, also without symptoms. Read ALT as a multiple of the limit.',
        source: 'Merck UK monitoring page; Tremlett 2011; older US label of Rebif (interferon beta-1a), second-hand'
      }
    ]
  },
  chidi: {
    id: 'chidi',
    name: 'Chidi',
    intro: 'Chidi, 41. Betaferon (interferon beta-1b, subcutaneous, every other day; EU).',
    until: 12,
    findings: [
      {
        week: 4,
        told: null,
        by: 'bloods',
        calls: [],
        callReason: '',
        name: 'low white cells',
        seen: 'White cells 2.4 × 10⁹/L; at the start 5.8. No fever, no cough. He feels well.',
        missed: 'No blood was taken. His white cells have fallen from 5.8 to 2.4, and he feels well.',
        replies: [
          {
            id: 'later',
            text: 'He feels well: count again at three months',
            fits: false,
            then: 'Two months without a look, and he does not know that a fever would now be a reason to call.'
          },
          {
            id: 'prevent',
            text: 'Ask for an antibiotic, to be on the safe side',
            fits: false,
            then: 'There is no infection. The count itself has not been reported to anybody.'
          },
          {
            id: 'report',
            text: 'Ask about infection, report the count today, tell him to call with fever',
            fits: true,
            then: 'The prescriber decides about dose and next count. Chidi knows why a fever is now a reason to call.'
          }
        ],
        rule: 'White cells can fall without a feeling. Report, look for infection; the prescriber decides.',
        source: 'US label of Betaseron (interferon beta-1b, subcutaneous, every other day); FDA notice of 2005'
      },
      {
        week: 8,
        told: null,
        by: 'sites',
        calls: [],
        callReason: '',
        name: 'dark, broken spot',
        seen: 'On the thigh a red patch, nearly black in the middle, with a small break. “I did not want to bother you.”',
        missed: 'Under his trousers there is a dark spot with a break in the skin. He goes home and injects next to it.',
        replies: [
          {
            id: 'plaster',
            text: 'Cover it and look again in two weeks',
            fits: false,
            then: 'It may be dead tissue. Under a plaster nobody sees it get worse.'
          },
          {
            id: 'area',
            text: 'Nothing into this area, no dose before the prescriber has seen it today; go through his technique',
            fits: true,
            then:
              'One spot: the prescriber decides. He shows you that he always uses the same hand’s breadth, and you draw a ' +
              'map with him.'
          },
          {
            id: 'around',
            text: 'Let him inject around it, with a shorter needle',
            fits: false,
            then: 'The whole area has to rest. The needle is not the question.'
          }
        ],
        rule: 'A break, a blue-black colour or fluid may be necrosis: stop using the area, have it seen. Several: the drug is stopped.',
        source: 'EU leaflet of Betaferon (interferon beta-1b); instructions for use'
      }
    ]
  },
  mei: {
    id: 'mei',
    name: 'Mei',
    intro: 'Mei, 28. Plegridy (peginterferon beta-1a, subcutaneous, every 14 days; EU).',
    until: 12,
    findings: [
      {
        week: 2,
        told: '“38.6 °C since yesterday, and it burns when I go to the toilet. It is twelve days since the needle.”',
        by: null,
        calls: ['bloods'],
        callReason: 'an infection is a reason to count white cells',
        name: 'fever that does not fit',
        seen: 'Twelve days after a dose: this fever does not fit the drug.',
        missed: '',
        replies: [
          {
            id: 'look',
            text: 'Look for an infection today: urine, temperature, prescriber',
            fits: true,
            then:
              'The urine test points to an infection. It is treated, and the prescriber says what happens with the dose ' +
              'in two days.'
          },
          {
            id: 'usual',
            text: 'A pain tablet: fever is usual with interferon',
            fits: false,
            then: 'The usual fever follows the dose by hours, not by twelve days. The infection goes on.'
          },
          {
            id: 'stop',
            text: 'Stop the drug for good because of the fever',
            fits: false,
            then: 'The drug is not the cause, and stopping is not decided alone.'
          }
        ],
        rule: 'Fever that leaves the pattern of the dose is not “just interferon”: look for an infection.',
        source: 'EU leaflets of Plegridy (peginterferon beta-1a) and Avonex (interferon beta-1a)'
      },
      {
        week: 8,
        told: null,
        by: 'mood',
        calls: [],
        callReason: '',
        name: 'thoughts of suicide',
        seen: 'You ask, and you wait. “I wake at three. Yes, I think about dying. It would be easier for everyone.”',
        missed: 'Nobody asked. She says “just tired”, and takes her thoughts of dying home with her.',
        replies: [
          {
            id: 'normal',
            text: 'Explain that low mood belongs to MS',
            fits: false,
            then: 'She nods and says nothing more. The danger is still there, and now she is alone with it.'
          },
          {
            id: 'date',
            text: 'Give her a leaflet and a date in four weeks',
            fits: false,
            then: 'Thoughts of suicide cannot wait for four weeks.'
          },
          {
            id: 'stay',
            text: 'Stay with her; call prescriber and mental-health team now; no dose before they have spoken with her',
            fits: true,
            then: 'She is not alone. Whether the drug goes on is decided with her, and stopping is considered.'
          }
        ],
        rule: 'Ask at every contact. With a risk now: stay, call, consider stopping.',
        source: 'EU leaflet of Avonex (interferon beta-1a); older US label of Avonex, second-hand'
      }
    ]
  },
  rosa: {
    id: 'rosa',
    name: 'Rosa',
    intro: 'Rosa, 44, restarts. Avonex (interferon beta-1a, intramuscular, once a week; EU).',
    until: 8,
    findings: [
      {
        week: 2,
        told: '“I forgot the dose on Sunday. It is Tuesday. Shall I take two next Sunday?”',
        by: null,
        calls: [],
        callReason: '',
        name: 'missed dose',
        seen: 'A question about a missed dose, asked before anything went wrong.',
        missed: '',
        replies: [
          {
            id: 'double',
            text: 'Yes, two doses next Sunday',
            fits: false,
            then: 'Never two doses to catch up, with any product.'
          },
          {
            id: 'now',
            text: 'Inject today, then once a week from today',
            fits: true,
            then: 'Tuesday is her new day. She writes it on her calendar.'
          },
          {
            id: 'days',
            text: 'Inject today, Thursday and Saturday to catch up',
            fits: false,
            then: 'That is the rhythm of another product. Hers is once a week.'
          }
        ],
        rule: 'Avonex in the EU: as soon as possible, then wait a week and go on from that day.',
        source: 'EU leaflet of Avonex (interferon beta-1a)'
      },
      {
        week: 8,
        told: '“A headache since Monday. And look, bruises. I did not bump into anything.”',
        by: 'kidney',
        calls: ['bloods', 'kidney'],
        callReason: 'bruises bring them forward',
        name: 'picture of TMA',
        seen: 'Blood pressure 178/106; at the start 122/76. Protein in the urine, creatinine doubled.',
        missed: 'Her blood pressure was not taken: it is 178/106. Her kidneys were not tested: creatinine has doubled.',
        replies: [
          {
            id: 'relapse',
            text: 'Call it a relapse and ask for steroids',
            fits: false,
            then: 'A relapse explains neither bruises nor pressure. Hours are lost.'
          },
          {
            id: 'tablet',
            text: 'A tablet for the pressure, next visit in week 12',
            fits: false,
            then: 'One number is treated, and what drives it goes on for four weeks.'
          },
          {
            id: 'emergency',
            text: 'Emergency: count with film, LDH, kidney tests now; no further dose; specialist',
            fits: true,
            then:
              'Platelets 58, at the start 251; broken red cells on the film. The drug is stopped and a specialist takes ' +
              'over; plasma exchange is one treatment. Her twelve weeks end here.'
          }
        ],
        rule: 'New hypertension with bruises: think of thrombotic microangiopathy, weeks to years after the start. Emergency.',
        source: 'British regulator (MHRA) 2014'
      }
    ]
  }
};
