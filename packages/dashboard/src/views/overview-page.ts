/** Defines the one part of the overview that it can begin without: the chart, whose library is as large as all the rest. */
import { ConfidenceChart } from '../elements/confidence-chart.js';

customElements.define('confidence-chart', ConfidenceChart);
