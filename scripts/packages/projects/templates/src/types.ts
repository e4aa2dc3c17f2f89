import '@trustgauge/widget/lazy';
import type {} from '@trustgauge/widget/types/svelte';
import type {} from '@trustgauge/widget/types/vue';
