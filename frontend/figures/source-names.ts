/** What readers call the sources of the figures; the keys are names for authors only. */
const NAMES: Readonly<Record<string, string>> = {
  'AVONEX-COM': 'Avonex patient site (US)',
  'AVONEX-STORE': 'drug information on Avonex (2023)',
  'BAYER-IFU': 'Betaseron instructions for use (US)',
  'BETASERON-MISSED': 'Betaseron patient site (US)',
  'BETASERON-STORE': 'storage summary of Betaseron',
  'EMA-AVONEX': 'EMA page on Avonex',
  'EMA-EXTAVIA': 'EMA page on Extavia',
  'EU-AVONEX-PL': 'Avonex package leaflet (EU)',
  'EU-BETAFERON-PL': 'Betaferon package leaflet (EU)',
  'EU-PLEGRIDY-PL': 'Plegridy package leaflet (EU)',
  'EU-PLEGRIDY-SPC': 'Plegridy product information (EU)',
  'EU-REBIF-PL': 'Rebif package leaflet (EU)',
  'EU-REBIF-SPC': 'Rebif product information (EU)',
  'EXTAVIA-US2009': 'news of the US approval of Extavia (2009)',
  OPENFDA2026: 'openFDA label records (2026)',
  'PLEGRIDY-HCP': 'Plegridy site for professionals (US)',
  'PLEGRIDY-IM2021': 'report on Plegridy into the muscle (2021)',
  'REBIF-DESC': 'Rebif label, description (US)',
  'REBIF-STORE': 'drug information on Rebif',
  'REBIF-TIPS': 'Rebif patient site (US)',
  'US-AVONEX': 'Avonex label (US)',
  'US-BETASERON': 'Betaseron label (US)',
  'US-EXTAVIA': 'Extavia label (US)',
  'US-PLEGRIDY': 'Plegridy label (US)',
  'US-REBIF': 'Rebif label (US)',
  'VA-AVONEX': 'Veterans Affairs page on Avonex (US)'
};

/** "Rebif label (US), Rebif package leaflet (EU)" for two keys. */
export function sourceNames(keys: readonly string[]): string {
  return keys.map((key) => NAMES[key] ?? key).join(', ');
}
