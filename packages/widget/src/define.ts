/** Defines `<trust-gauge>`. Harmless the second time, and on a server. */
import { defineOnce } from './element/define-once.js';
import { SelfAskingGauge } from './element/self-asking.js';

defineOnce(SelfAskingGauge);
