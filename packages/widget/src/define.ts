/** Defines `<trust-gauge>`. Harmless the second time, and on a server. */
import { defineOnce } from './define-once.js';
import { SelfAskingGauge } from './self-asking.js';

defineOnce(SelfAskingGauge);
