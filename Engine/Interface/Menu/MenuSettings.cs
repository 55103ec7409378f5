using VRLab.Core;

namespace VRLab.Interface;

/// <summary>The settings of the menu, page by page, and what each stands for.</summary>
internal static class MenuSettings
{
    private const float Degree = 0.017453293f;

    public static MenuSetting[] TakingPart { get; } =
    [
        MenuSetting.Among(
            Choice("posture", "姿势", "Posture", ("站立", "Standing"), ("坐着", "Seated")),
            [0f, LearnerPreferences.SeatedRaiseMeters],
            p => p.Session.RaiseMeters,
            (p, raise) => p with { Session = p.Session with { RaiseMeters = raise } }),
        MenuSetting.Among(
            Choice("hands", "用哪只手", "Hands", ("双手", "Both"), ("只用左手", "Left only"), ("只用右手", "Right only")),
            [(float)HandUse.Both, (float)HandUse.LeftOnly, (float)HandUse.RightOnly],
            p => (float)p.Session.Hands,
            (p, hands) => p with { Session = p.Session with { Hands = (HandUse)hands } }),
        MenuSetting.Among(
            Choice("dwell", "停留激活", "Rest on it to press", ("关", "Off"), ("1 秒", "1 s"), ("2 秒", "2 s")),
            [0f, 1f, 2f],
            p => p.Session.DwellSeconds,
            (p, dwell) => p with { Session = p.Session with { DwellSeconds = dwell } }),
        MenuSetting.Among(
            Choice("targets", "目标大小", "Targets", ("标准", "Standard"), ("大", "Large"), ("很大", "Very large")),
            [1f, 1.5f, 2.5f],
            p => p.Session.EffectiveTargetScale,
            (p, scale) => p with { Session = p.Session with { TargetScale = scale } }),
        MenuSetting.OnOff(
            new ToggleWidget(new("按一下抓住，再按放开", "Squeeze once to hold")) { Id = "toggles-grab" },
            p => p.Session.TogglesGrab,
            (p, on) => p with { Session = p.Session with { TogglesGrab = on } }),
        MenuSetting.OnOff(
            new ToggleWidget(new("远处操作", "Act from afar")) { Id = "afar" },
            p => p.Session.ActsFromAfar,
            (p, on) => p with { Session = p.Session with { ActsFromAfar = on } }),
        MenuSetting.OnOff(
            new ToggleWidget(new("用头部指向", "Point with the head")) { Id = "gaze" },
            p => p.Session.GazePoints,
            (p, on) => p with { Session = p.Session with { GazePoints = on, DwellSeconds = on && p.Session.DwellSeconds <= 0f ? 1f : p.Session.DwellSeconds } }),
    ];

    public static MenuSetting[] Moving { get; } =
    [
        MenuSetting.Among(
            Choice("turning", "转身", "Turning", ("分段", "In steps"), ("平滑", "Smooth"), ("关", "Off")),
            [(float)TurnMode.Snap, (float)TurnMode.Smooth, (float)TurnMode.Off],
            p => (float)p.Session.Turn,
            (p, turn) => p with { Session = p.Session with { Turn = (TurnMode)turn } }),
        MenuSetting.Among(
            Choice("step", "每段角度", "One step", ("15°", "15°"), ("30°", "30°"), ("45°", "45°")),
            [15f * Degree, 30f * Degree, 45f * Degree],
            p => p.Session.EffectiveTurnStepRadians,
            (p, step) => p with { Session = p.Session with { TurnStepRadians = step } }),
        MenuSetting.Among(
            Choice("moving", "移动", "Moving", ("行走+传送", "Walk, teleport"), ("只传送", "Teleport"), ("只行走", "Walk"), ("关", "Off")),
            [(float)MoveMode.WalkAndTeleport, (float)MoveMode.TeleportOnly, (float)MoveMode.WalkOnly, (float)MoveMode.Off],
            p => (float)p.Session.Move,
            (p, move) => p with { Session = p.Session with { Move = (MoveMode)move } }),
        MenuSetting.Among(
            Choice("vignette", "移动时视野边缘变暗", "Darker edges in motion", ("轻", "Light"), ("强", "Strong"), ("关", "Off")),
            [(float)Vignette.Light, (float)Vignette.Strong, (float)Vignette.Off],
            p => (float)p.Vignette,
            (p, vignette) => p with { Vignette = (Vignette)vignette }),
        MenuSetting.Among(
            Choice("time", "时间限制", "Time limits", ("标准", "Standard"), ("一倍半", "Half more"), ("两倍", "Double"), ("五倍", "Five times")),
            [1f, 1.5f, 2f, 5f],
            p => p.Session.EffectiveTimeLimitFactor,
            (p, factor) => p with { Session = p.Session with { TimeLimitFactor = factor } }),
    ];

    public static MenuSetting[] Senses { get; } =
    [
        MenuSetting.Among(
            Choice("text", "文字大小", "Text size", ("标准", "Standard"), ("大", "Large"), ("很大", "Very large")),
            [1f, 1.25f, LearnerPreferences.LargestTextFactor],
            p => p.TextFactor,
            (p, factor) => p with { TextFactor = factor }),
        MenuSetting.Among(
            Choice("palette", "颜色", "Colors", ("标准", "Standard"), ("浅色", "Light"), ("高对比", "Contrast"), ("色弱友好", "Color safe")),
            [(float)PanelPalette.Standard, (float)PanelPalette.Day, (float)PanelPalette.HighContrast, (float)PanelPalette.ColorSafe],
            p => (float)p.Palette,
            (p, palette) => p with { Palette = (PanelPalette)palette }),
        new(
            new SliderWidget(new("音量", "Volume"), 0, 100, 10, 100, "%") { Id = "volume" },
            p => Math.Round(p.Volume * 100.0),
            (p, percent) => p with { Volume = (float)(percent / 100.0) }),
        MenuSetting.OnOff(
            new ToggleWidget(new("字幕", "Captions"), true) { Id = "captions" }, p => p.ShowsCaptions, (p, on) => p with { ShowsCaptions = on }),
        MenuSetting.OnOff(
            new ToggleWidget(new("单声道", "Mono")) { Id = "mono" }, p => p.IsMono, (p, on) => p with { IsMono = on }),
        MenuSetting.OnOff(
            new ToggleWidget(new("只听必要的声音", "Only needed sounds")) { Id = "essential" }, p => p.HearsEssentialOnly, (p, on) => p with { HearsEssentialOnly = on }),
    ];

    public static MenuSetting[] Buttons { get; } =
    [
        MenuSetting.Among(
            Choice("grab-by", "抓取用", "Grab with", Sources),
            SourceValues,
            p => (float)p.Session.GrabBy,
            (p, source) => p with { Session = p.Session with { GrabBy = (InputSource)source } }),
        MenuSetting.Among(
            Choice("use-by", "使用工具用", "Use with", Sources),
            SourceValues,
            p => (float)p.Session.UseBy,
            (p, source) => p with { Session = p.Session with { UseBy = (InputSource)source } }),
        MenuSetting.OnOff(
            new ToggleWidget(new("左右摇杆互换", "Swap the sticks")) { Id = "sticks" },
            p => p.Session.SwapsSticks,
            (p, on) => p with { Session = p.Session with { SwapsSticks = on } }),
    ];

    public static IReadOnlyList<MenuSetting> All { get; } = [.. TakingPart, .. Moving, .. Senses, .. Buttons];

    private static (string Chinese, string English)[] Sources =>
        [("标准", "Standard"), ("扳机", "Trigger"), ("握把", "Squeeze"), ("A 键", "A or X"), ("B 键", "B or Y")];

    private static float[] SourceValues =>
        [(float)InputSource.Standard, (float)InputSource.Trigger, (float)InputSource.Squeeze, (float)InputSource.PrimaryButton, (float)InputSource.SecondaryButton];

    private static ChoiceWidget Choice(string id, string chinese, string english, params (string Chinese, string English)[] options) =>
        new(new(chinese, english), [.. options.Select(option => new LocalizedText(option.Chinese, option.English))]) { Id = id };
}
