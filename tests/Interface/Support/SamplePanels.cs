using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface.Tests.Support;

/// <summary>A panel of each kind of widget.</summary>
internal static class SamplePanels
{
    public static readonly QuantityId Pressure = new("pressure");
    public static readonly QuantityId Flow = new("flow");

    public static ShownQuantity ShownPressure { get; } = new(Pressure, new LocalizedText("出口压力", "Discharge pressure"), "bar", Factor: 1e5);

    public static ShownQuantity ShownFlow { get; } = new(Flow, new LocalizedText("流量（折算）", "Flow (scaled)"), "bar", Factor: 1e5);

    public static PanelDefinition Controls { get; } = new(new Vector2(0.5f, 0.42f), new ColumnWidget(
    [
        new LabelWidget(new("培训控制", "Training control"), LabelRole.Title),
        new RowWidget([
            new ButtonWidget(new("开始", "Start"), ButtonRole.Primary) { Id = "start" },
            new ButtonWidget(new("重来", "Again")) { Id = "again" },
            new ButtonWidget(new("急停", "Stop"), ButtonRole.Danger) { Id = "stop" }]),
        new ToggleWidget(new("显示提示", "Show hints"), true) { Id = "hints" },
        new ChoiceWidget(new("转向方式", "Turning"), [new("分段", "Snap"), new("平滑", "Smooth"), new("关闭", "Off")]) { Id = "turning" },
        new SliderWidget(new("语音音量", "Voice volume"), 0, 100, 5, 60, "%") { Id = "volume" },
        new LabelWidget(new("改动立即生效，下次进入时仍然有效。", "Changes apply at once and stay for the next visit."), LabelRole.Note),
    ]));

    public static PanelDefinition Lists { get; } = new(new Vector2(0.62f, 0.47f), new ColumnWidget(
    [
        new RowWidget([
            new ListWidget(
                [new("离心泵", "Centrifugal pump"), new("进口阀", "Suction valve"), new("出口阀", "Discharge valve"), new("压力表", "Pressure gauge"), new("隔离开关", "Isolator")],
                VisibleRows: 3, Initially: 1) { Id = "devices" },
            new StepsWidget(VisibleRows: 4)]) { Rows = 0 },
        new TableWidget(
            [new(new("项目", "Item"), 2f), new(new("标准", "Standard"), 2f), new(new("读数", "Reading"), 1f, TextPlacement.Right)],
            [
                [new("出口压力", "Discharge pressure"), new("3.0–3.5 bar", "3.0–3.5 bar"), new("3.2", "3.2")],
                [new("轴承温度", "Bearing temperature"), new("≤ 70 °C", "≤ 70 °C"), new("54", "54")],
                [new("电流", "Current"), new("≤ 14.2 A", "≤ 14.2 A"), new("11.8", "11.8")],
                [new("振动", "Vibration"), new("≤ 4.5 mm/s", "≤ 4.5 mm/s"), new("2.1", "2.1")],
            ],
            VisibleRows: 3) { Id = "readings" },
    ]));

    public static PanelDefinition Live { get; } = new(new Vector2(0.56f, 0.5f), new ColumnWidget(
    [
        new ValueWidget(ShownPressure, LowLimit: 2.0, HighLimit: 3.5),
        new ValueWidget(ShownFlow, HighLimit: 10.0),
        new PlotWidget([ShownPressure, ShownFlow], SpanSeconds: 60, Minimum: 0, Maximum: 4),
        new ProgressWidget(new ShownQuantity(Pressure, new("排空", "Draining"), "", 1e5), 0, 5),
    ]));

    public static PanelDefinition Writing { get; } = new(new Vector2(0.66f, 0.37f), new ColumnWidget(
    [
        new TextFieldWidget(new("在这里写读数", "Write the reading here"), 12) { Id = "reading" },
        new KeyboardWidget("reading") { Id = "keys" },
        new DialogWidget(new("提交读数？", "Hand in the reading?"), new("提交以后不能再改。", "It cannot be changed afterwards."), [new("提交", "Hand in"), new("返回", "Back")]) { Id = "confirm" },
    ]));

    public const string Picture = "picture.png";

    public static PanelDefinition Pictures { get; } = new(new Vector2(0.7f, 0.5f), new ColumnWidget(
    [
        new LabelWidget(new("图纸", "Drawings"), LabelRole.Title),
        new RowWidget([
            new ImageWidget(Picture, new("整幅显示", "All of it")),
            new ImageWidget(Picture, new("填满", "Filled"), PictureFit.Fill)]) { Rows = 0 },
        new RowWidget([
            new ImageWidget(Picture, new("拉伸", "Stretched"), PictureFit.Stretch) { Rows = 3 },
            new ImageWidget("missing.png", new("无法显示的图：泵的铭牌", "Not to be shown: the pump's nameplate")) { Rows = 3 }]),
    ]));

    public static PanelDefinition Tabbed { get; } = new(new Vector2(0.46f, 0.3f), new TabsWidget(
        [new("工单", "Work order"), new("步骤", "Steps"), new("数值", "Values")],
        [
            new ColumnWidget([
                new LabelWidget(new("检修前隔离", "Isolation before maintenance"), LabelRole.Title),
                new LabelWidget(
                    new(
                        "泵 P-101 检修：先关出口阀（防止倒流），再停电机；上锁、挂牌、验电后，方可打开排气阀。",
                        "Maintenance of pump P-101: close the discharge valve (no backflow), then stop the motor; lock, tag and test before you open the vent."))
                { Rows = 2.6f },
                new LabelWidget(new("未上锁不得开工。", "No work without a lock."), LabelRole.Warning)]),
            new StepsWidget(VisibleRows: 4),
            new ValueWidget(ShownPressure),
        ])
    { Id = "pages" });
}
