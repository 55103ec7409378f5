namespace VRLab.Xr.OpenXr;

/// <summary>What a learner can do with a hand, as OpenXR's actions name it.</summary>
internal static class ActionNames
{
    public const string Grip = "grip";
    public const string Aim = "aim";
    public const string Trigger = "trigger";
    public const string Squeeze = "squeeze";
    public const string Stick = "stick";
    public const string StickClick = "stick_click";
    public const string Primary = "primary";
    public const string Secondary = "secondary";
    public const string Menu = "menu";
    public const string Haptic = "haptic";

    /// <summary>What the runtime's own settings show: both languages, because the runtime's language need not be the drill's.</summary>
    public static string Localized(string action) => action switch
    {
        Grip => "Hand 手",
        Aim => "Pointing 指向",
        Trigger => "Press, use 按下、使用",
        Squeeze => "Grab 抓取",
        Stick => "Walk, turn 行走、转身",
        StickClick => "Stick click 摇杆按下",
        Primary => "First button 第一按钮",
        Secondary => "Second button 第二按钮",
        Menu => "Menu 菜单",
        Haptic => "Vibration 振动",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action."),
    };
}
