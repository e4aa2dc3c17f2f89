/**
 * Where a receiver is told of alerts. The address of a webhook is a secret: anyone who has it can send messages to it.
 */
import type { Setting } from './setting.js';

export const RECEIVER_TARGET: Setting = {
  variable: 'TRUSTGAUGE_RECEIVER_TARGET',
  flags: '--target <address>',
  description: 'https://… in whole, rather by the environment, or an e-mail address',
  isSecret: true,
  holdsSecret: (text) => text.includes('://'),
};
