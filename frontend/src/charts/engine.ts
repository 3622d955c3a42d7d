import { BarChart, BoxplotChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { LabelLayout, ScatterJitter } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, BoxplotChart, LineChart, SankeyChart, ScatterChart, AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, LabelLayout, ScatterJitter, SVGRenderer]);

export { init } from 'echarts/core';
