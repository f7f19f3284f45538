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

  const pen = document.createElement('canvas').getContext('2d');
  const widest = (names) => {
    pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    return Math.max(0, ...names.map((name) => pen.measureText(name).width));
  };
  const room = (names, width) => Math.min(widest(names) + 14, width * 0.36);

  // long names lie better beside their bars than under them
  const lying = (chart, width) => chart.kind === 'BAR' && chart.series.length === 1 && widest(chart.categories) > width / Math.max(chart.categories.length, 1) - 12;
  const across = (chart, style, write, width) => ({
    grid: { left: room(chart.categories, width), right: 48, top: 8, bottom: 28 },
    xAxis: { type: 'value', min: 0, splitNumber: 4, splitLine: { lineStyle: { color: style.line } }, axisLabel: { color: style.quiet, formatter: write, hideOverlap: true } },
    yAxis: { type: 'category', inverse: true, data: chart.categories, axisTick: { show: false }, axisLine: { lineStyle: { color: style.line } }, axisLabel: { color: style.quiet, interval: 0, width: room(chart.categories, width) - 10, overflow: 'truncate' } },
    series: [{ name: chart.series[0].name, type: 'bar', data: chart.series[0].values, barMaxWidth: 20, itemStyle: { borderRadius: [0, 3, 3, 0] }, label: { show: true, position: 'right', color: style.ink, formatter: (at) => write(at.value) } }],
  });

  // two states and what leads from one to the other; small steps between large states are looked at closely
  const waterfall = (chart, style, write, width) => {
    const values = chart.series[0].values.map(Number);
    const last = values.length - 1;
    let level = 0;
    const spans = values.map((value, at) => {
      const from = at === 0 || at === last ? 0 : level;
      level = from + value;
      return [Math.min(from, level), Math.max(from, level)];
    });
    const edges = [values[0], values[last], ...spans.slice(1, last).flat()];
    const high = Math.max(...edges);
    const spread = high - Math.min(...edges);
    const start = spread > 0 && spread < high / 2 ? Math.max(0, Math.floor(high - spread * 1.6)) : 0;
    const tone = (at) => (at === 0 || at === last ? style.palette[0] : values[at] > 0 ? colour('--ok') : colour('--bad'));
    const exact = (at) => Math.abs(values[at]).toLocaleString('en');
    const signed = (at) => (values[at] < 0 ? '−' : at > 0 && at < last && values[at] > 0 ? '+' : '') + exact(at);
    const plain = across(chart, style, write, width);
    return {
      ...plain, grid: { ...plain.grid, right: 64 }, xAxis: { ...plain.xAxis, min: start, minInterval: 1, axisLabel: { ...plain.xAxis.axisLabel, formatter: (value) => value.toLocaleString('en') } },
      series: [
        { type: 'bar', stack: 'fall', silent: true, itemStyle: { color: 'transparent' }, data: spans.map(([from]) => from) },
        { type: 'bar', stack: 'fall', barMaxWidth: 20, data: spans.map(([from, to], at) => ({ value: to - from, itemStyle: { color: tone(at), borderRadius: 2 } })), label: { show: true, position: 'right', color: style.ink, formatter: (at) => signed(at.dataIndex) } },
      ],
    };
  };

  // shares end at the whole, and nothing at all is not drawn below more than the whole
  const whole = (chart) => {
    const most = Math.max(0, ...chart.series.flatMap((one) => one.values.map(Number).filter(Number.isFinite)));
    return chart.unit === 'PERCENT' && (most === 0 || (most > 0.75 && most <= 1)) ? { max: 1, interval: 0.25 } : {};
  };

  const axes = (chart, style, write, width) => ({
    grid: { left: 8, right: chart.kind === 'LINE' ? room(chart.series.map((one) => one.name), width) : 16, top: 16, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: chart.categories, boundaryGap: chart.kind === 'BAR', axisTick: { show: false }, axisLine: { lineStyle: { color: style.line } }, axisLabel: { color: style.quiet, hideOverlap: true } },
    yAxis: { type: 'value', min: 0, splitNumber: 4, ...whole(chart), splitLine: { lineStyle: { color: style.line } }, axisLabel: { color: style.quiet, formatter: write } },
  });

  // a line needs two points: one between gaps is a dot, or it would not be seen
  const dots = (values, few) => {
    const lone = (at) => values[at] != null && values[at - 1] == null && values[at + 1] == null;
    const some = values.some((value, at) => lone(at));
    return { showSymbol: few || some, symbolSize: few || !some ? 5 : (value, point) => (lone(point.dataIndex) ? 5 : 0) };
  };

  const series = {
    LINE: (chart, style, write, width) => chart.series.map((one) => ({
      name: one.name, type: 'line', data: one.values, ...dots(one.values, chart.categories.length < 14), lineStyle: { width: 2 },
      endLabel: { show: true, formatter: '{a}', color: 'inherit', fontFamily: style.font, lineHeight: 16, width: room(chart.series.map((all) => all.name), width) - 8, overflow: 'truncate' }, labelLayout: { moveOverlap: 'shiftY' }, emphasis: { focus: 'series' },
    })),
    BAR: (chart, style, write) => chart.series.map((one) => ({
      name: one.name, type: 'bar', data: one.values, barMaxWidth: 36, itemStyle: { borderRadius: [3, 3, 0, 0] },
      label: { show: chart.series.length === 1 && chart.categories.length <= 12, position: 'top', color: style.ink, formatter: (at) => write(at.value) },
    })),
  };

  const heatmap = (chart, style, write, width) => {
    const cells = chart.series.flatMap((row, y) => row.values.map((value, x) => [x, y, value ?? '-']));
    const most = Math.max(...cells.map(([, , value]) => (value === '-' ? 0 : Number(value))), 0);
    const label = { color: style.ink, fontFamily: style.font };
    const names = Math.min(widest(chart.series.map((row) => row.name)), width * 0.3);
    const column = Math.max((width - names - 24) / Math.max(chart.categories.length, 1) - 6, 24);
    // a word wider than its column stands upright; Chinese may break anywhere
    const upright = widest(chart.categories.flatMap((name) => name.split(/\s|(?=[\u2e80-\uffff])/))) > column;
    const head = upright ? { rotate: 90, width: 96, overflow: 'truncate' } : { width: column, overflow: 'break', lineHeight: 14 };
    const above = upright ? Math.min(widest(chart.categories), 96) + 14 : widest(chart.categories) > column ? 50 : 24;
    return {
      grid: { left: names + 12, right: 8, top: above, bottom: 8 },
      xAxis: { type: 'category', data: chart.categories, position: 'top', axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: style.quiet, interval: 0, ...head } },
      yAxis: { type: 'category', data: chart.series.map((row) => row.name), inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: style.quiet, width: names, overflow: 'break', lineHeight: 14 } },
      visualMap: { show: false, min: 0, max: most || 1, inRange: { color: [style.low, style.high] } },
      series: [{
        type: 'heatmap', itemStyle: { borderWidth: 2, borderColor: style.surface, borderRadius: 4 },
        data: cells.map((cell) => ({ value: cell, label: { ...label, color: cell[2] !== '-' && cell[2] > most * 0.55 ? style.surface : style.ink } })),
        label: { show: column > 30, fontSize: column > 44 ? 12 : 10, formatter: (at) => write(at.value[2]) },
      }],
    };
  };

  const sankey = (chart, style, write, width) => ({
    series: [{
      type: 'sankey', left: 8, right: room(chart.flows.map((flow) => flow.to), width), top: 12, bottom: 12, nodeWidth: 12, nodeGap: 14, draggable: false,
      data: [...new Set(chart.flows.flatMap((flow) => [flow.from, flow.to]))].map((name) => ({ name })),
      links: chart.flows.map((flow) => ({ source: flow.from, target: flow.to, value: Number(flow.value), link: flow.link })),
      lineStyle: { color: 'gradient', opacity: 0.35 }, label: { color: style.ink, fontFamily: style.font, width: width * 0.34, overflow: 'truncate' }, emphasis: { focus: 'adjacency' },
    }],
  });

  const options = (chart, lang, width) => {
    const style = look();
    const write = writer(chart.unit, lang);
    const shape = chart.kind === 'WATERFALL' ? waterfall(chart, style, write, width) : chart.kind === 'HEATMAP' ? heatmap(chart, style, write, width) : chart.kind === 'SANKEY' ? sankey(chart, style, write, width)
      : lying(chart, width) ? across(chart, style, write, width)
        : { ...axes(chart, style, write, width), series: series[chart.kind](chart, style, write, width) };
    const many = chart.kind === 'BAR' && chart.series.length > 1;
    return {
      color: style.palette, textStyle: { fontFamily: style.font, color: style.ink }, animationDuration: 250,
      tooltip: { renderMode: 'richText', trigger: ['LINE', 'BAR'].includes(chart.kind) ? 'axis' : 'item', confine: true, backgroundColor: style.surface, borderColor: style.line, textStyle: { color: style.ink }, valueFormatter: write,
        ...(chart.kind === 'WATERFALL' ? { formatter: (at) => `${chart.categories[at.dataIndex]}: ${Number(chart.series[0].values[at.dataIndex]).toLocaleString('en')}` } : {}),
        ...(chart.kind === 'HEATMAP' ? { formatter: (at) => `${chart.series[at.value[1]].name} · ${chart.categories[at.value[0]]}: ${write(at.value[2])}` } : {}) },
      legend: many ? { bottom: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: { color: style.ink } } : undefined,
      ...shape, ...(many ? { grid: { left: 8, right: 16, top: 16, bottom: 32, containLabel: true } } : {}),
    };
  };

  const linkOf = (chart, at) => {
    if (chart.kind === 'SANKEY') return at.data?.link;
    if (chart.kind === 'WATERFALL') return chart.series[0].links?.[at.dataIndex];
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
    const canvas = figure.querySelector('.chart-canvas');
    // many rows need more height than the usual
    if (chart.kind === 'HEATMAP' && chart.series.length > 9) {
      canvas.style.height = `${chart.series.length * 27 + 60}px`;
      picture.resize();
    }
    let width = canvas.clientWidth;
    picture.setOption(options(chart, lang, width));
    picture.on('click', (at) => { const link = linkOf(chart, at); if (link) window.location.assign(link); });
    const button = figure.querySelector('.chart-switch');
    button.hidden = false;
    button.addEventListener('click', () => show(figure, figure.dataset.view === 'chart' ? 'table' : 'chart'));
    new ResizeObserver(() => {
      picture.resize();
      if (canvas.clientWidth && canvas.clientWidth !== width) {
        width = canvas.clientWidth;
        picture.setOption(options(chart, lang, width), true);
      }
    }).observe(figure);
  };

  const drawAll = (root) => {
    if (root.matches?.('[data-chart]')) draw(root);
    root.querySelectorAll('[data-chart]').forEach(draw);
  };
  drawAll(document);
  document.addEventListener('htmx:load', (event) => drawAll(event.detail.elt));
  document.addEventListener('weft:theme', () => drawn.forEach((picture, figure) => {
    const { chart, lang } = JSON.parse(figure.dataset.chart);
    picture?.setOption(options(chart, lang, figure.querySelector('.chart-canvas').clientWidth), true);
  }));
})();
