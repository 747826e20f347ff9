import type { CSSResultGroup } from 'lit';
import { baseStyles } from './base-styles';
import { blockStyles } from './block-styles';
import { buttonStyles } from './button-styles';
import { checkStyles } from './check-styles';
import { footStyles } from './foot-styles';
import { frameStyles } from './frame-styles';
import { headStyles } from './head-styles';
import { mediaStyles } from './media-styles';
import { noticeStyles } from './notice-styles';
import { outlineStyles } from './outline-styles';
import { stateStyles } from './state-styles';

/** How a lesson looks, from the outside in; where two rules meet, the later one counts. */
export const lessonStyles: CSSResultGroup = [
  baseStyles,
  frameStyles,
  outlineStyles,
  headStyles,
  buttonStyles,
  blockStyles,
  checkStyles,
  noticeStyles,
  footStyles,
  stateStyles,
  mediaStyles
];
