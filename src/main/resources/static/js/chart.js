// Draws every [data-chart] (a ChartView as JSON). ECharts is fetched only where a chart is; the table below stays as it is.
(() => {
  const drawn = new Map();
  let library = null;

  const fetchLibrary = (url) => {
    library ??= new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = url;
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });
    return library;
  };

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  // canvas knows no oklch in every browser: let the browser turn it into rgb
  const colour = (name) => {
    const probe = document.createElement('canvas').getContext('2d');
    probe.fillStyle = token(name);
    probe.fillRect(0, 0, 1, 1);
    const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
    return `rgb(${r}, ${g}, ${b})`;
  };

  const shorten = (value, chinese) => {
    const steps = chinese ? [[1e8, '亿'], [1e4, '万']] : [[1e9, 'bn'], [1e6, 'm']];
    const step = steps.find(([size]) => Math.abs(value) >= size);
    const number = (n) => n.toLocaleString('en', { maximumFractionDigits: 2 });
    return step ? `${number(value / step[0])} ${step[1]}` : number(value);
  };
  const writer = (unit, lang) => (value) => {
    if (value === null || value === undefined || value === '-') return '–';
    if (unit === 'PERCENT') return `${(value * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`;
    if (unit === 'RATIO') return Number(value).toLocaleString('en', { maximumFractionDigits: 2 });
    return shorten(Number(value), lang.startsWith('zh'));
  };

  const look = () => ({
    ink: colour('--ink'), quiet: colour('--quiet'), line: colour('--line'), surface: colour('--surface'),
    low: colour('--chart-low'), high: colour('--chart-high'),
    palette: [1, 2, 3, 4, 5, 6].map((n) => colour(`--chart-${n}`)),
    font: getComputedStyle(document.body).fontFamily,
  });

  const axes = (chart, style, write) => ({
    grid: { left: 8, right: chart.kind === 'LINE' ? 96 : 16, top: 16, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: chart.categories, boundaryGap: chart.kind === 'BAR', axisTick: { show: false }, axisLine: { lineStyle: { color: style.line } }, axisLabel: { color: style.quiet, hideOverlap: true } },
    yAxis: { type: 'value', min: 0, splitNumber: 4, splitLine: { lineStyle: { color: style.line } }, axisLabel: { color: style.quiet, formatter: write } },
  });

  const series = {
    LINE: (chart, style) => chart.series.map((one) => ({
      name: one.name, type: 'line', data: one.values, symbolSize: 5, showSymbol: chart.categories.length < 14, lineStyle: { width: 2 },
      endLabel: { show: true, formatter: '{a}', color: 'inherit', fontFamily: style.font }, labelLayout: { moveOverlap: 'shiftY' }, emphasis: { focus: 'series' },
    })),
    BAR: (chart, style, write) => chart.series.map((one) => ({
      name: one.name, type: 'bar', data: one.values, barMaxWidth: 36, itemStyle: { borderRadius: [3, 3, 0, 0] },
      label: { show: chart.series.length === 1 && chart.categories.length <= 12, position: 'top', color: style.ink, formatter: (at) => write(at.value) },
    })),
  };

  const heatmap = (chart, style, write) => {
    const cells = chart.series.flatMap((row, y) => row.values.map((value, x) => [x, y, value ?? '-']));
    const most = Math.max(...cells.map(([, , value]) => (value === '-' ? 0 : Number(value))), 0);
    const label = { color: style.ink, fontFamily: style.font };
    return {
      grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: chart.categories, position: 'top', axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: style.quiet, interval: 0 } },
      yAxis: { type: 'category', data: chart.series.map((row) => row.name), inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: style.quiet } },
      visualMap: { show: false, min: 0, max: most || 1, inRange: { color: [style.low, style.high] } },
      series: [{
        type: 'heatmap', itemStyle: { borderWidth: 2, borderColor: style.surface, borderRadius: 4 },
        data: cells.map((cell) => ({ value: cell, label: { ...label, color: cell[2] !== '-' && cell[2] > most * 0.55 ? style.surface : style.ink } })),
        label: { show: true, formatter: (at) => write(at.value[2]) },
      }],
    };
  };

  const sankey = (chart, style) => ({
    series: [{
      type: 'sankey', left: 8, right: 120, top: 12, bottom: 12, nodeWidth: 12, nodeGap: 14, draggable: false,
      data: [...new Set(chart.flows.flatMap((flow) => [flow.from, flow.to]))].map((name) => ({ name })),
      links: chart.flows.map((flow) => ({ source: flow.from, target: flow.to, value: Number(flow.value), link: flow.link })),
      lineStyle: { color: 'gradient', opacity: 0.35 }, label: { color: style.ink, fontFamily: style.font }, emphasis: { focus: 'adjacency' },
    }],
  });

  const options = (chart, lang) => {
    const style = look();
    const write = writer(chart.unit, lang);
    const shape = chart.kind === 'HEATMAP' ? heatmap(chart, style, write) : chart.kind === 'SANKEY' ? sankey(chart, style)
      : { ...axes(chart, style, write), series: series[chart.kind](chart, style, write) };
    const many = chart.kind === 'BAR' && chart.series.length > 1;
    return {
      color: style.palette, textStyle: { fontFamily: style.font, color: style.ink }, animationDuration: 250,
      tooltip: { renderMode: 'richText', trigger: ['LINE', 'BAR'].includes(chart.kind) ? 'axis' : 'item', confine: true, backgroundColor: style.surface, borderColor: style.line, textStyle: { color: style.ink }, valueFormatter: write,
        ...(chart.kind === 'HEATMAP' ? { formatter: (at) => `${chart.series[at.value[1]].name} · ${chart.categories[at.value[0]]}: ${write(at.value[2])}` } : {}) },
      legend: many ? { bottom: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: { color: style.ink } } : undefined,
      ...shape, ...(many ? { grid: { left: 8, right: 16, top: 16, bottom: 32, containLabel: true } } : {}),
    };
  };

  const linkOf = (chart, at) => {
    if (chart.kind === 'SANKEY') return at.data?.link;
    const [row, column] = chart.kind === 'HEATMAP' ? [at.value[1], at.value[0]] : [at.seriesIndex, at.dataIndex];
    return chart.series[row]?.links?.[column];
  };

  const show = (figure, view) => {
    figure.dataset.view = view;
    figure.querySelector('.chart-canvas').hidden = view !== 'chart';
    const button = figure.querySelector('.chart-switch');
    button.textContent = view === 'chart' ? button.dataset.tableText : button.dataset.chartText;
    if (view === 'chart') drawn.get(figure)?.resize();
  };

  const draw = async (figure) => {
    if (drawn.has(figure)) return;
    drawn.set(figure, null);
    const { chart, lang } = JSON.parse(figure.dataset.chart);
    show(figure, 'chart');
    try {
      await fetchLibrary(figure.dataset.echarts);
    } catch {
      figure.querySelector('.chart-canvas').hidden = true;
      figure.dataset.view = 'table';
      return;
    }
    const picture = window.echarts.init(figure.querySelector('.chart-canvas'), null, { renderer: 'canvas' });
    drawn.set(figure, picture);
    picture.setOption(options(chart, lang));
    picture.on('click', (at) => { const link = linkOf(chart, at); if (link) window.location.assign(link); });
    const button = figure.querySelector('.chart-switch');
    button.hidden = false;
    button.addEventListener('click', () => show(figure, figure.dataset.view === 'chart' ? 'table' : 'chart'));
    new ResizeObserver(() => picture.resize()).observe(figure);
  };

  const drawAll = (root) => {
    if (root.matches?.('[data-chart]')) draw(root);
    root.querySelectorAll('[data-chart]').forEach(draw);
  };
  drawAll(document);
  document.addEventListener('htmx:load', (event) => drawAll(event.detail.elt));
  document.addEventListener('weft:theme', () => drawn.forEach((picture, figure) => {
    const { chart, lang } = JSON.parse(figure.dataset.chart);
    picture?.setOption(options(chart, lang), true);
  }));
})();
