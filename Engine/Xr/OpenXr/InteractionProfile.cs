namespace VRLab.Xr.OpenXr;

/// <summary>
/// How one kind of controller is used: which of its inputs does what (OpenXR specification, "Interaction Profile Paths", and the named
/// extensions). Paths are relative to <c>/user/hand/left</c> and <c>/user/hand/right</c>; null where the controller has no such input.
/// </summary>
public sealed record InteractionProfile(string Path, string Trigger, string? Squeeze)
{
    /// <summary>The extension that brings the profile; null where the core has it.</summary>
    public string? Extension { get; init; }

    /// <summary>The profile came with OpenXR 1.1's core, under this path.</summary>
    public bool IsCoreIn11 { get; init; }

    public string? Stick { get; init; }

    public string? StickClick { get; init; }

    public string? LeftPrimary { get; init; }

    public string? RightPrimary { get; init; }

    public string? LeftSecondary { get; init; }

    public string? RightSecondary { get; init; }

    public string? LeftMenu { get; init; }

    public string? RightMenu { get; init; }

    public bool HasHaptics { get; init; } = true;

    /// <summary>Every controller that VRLab knows.</summary>
    public static IReadOnlyList<InteractionProfile> All { get; } =
    [
        // One button: it both grabs and activates.
        new("/interaction_profiles/khr/simple_controller", "input/select/click", "input/select/click")
        {
            LeftMenu = "input/menu/click",
            RightMenu = "input/menu/click",
        },
        TouchLike("/interaction_profiles/oculus/touch_controller"),
        TouchLike("/interaction_profiles/facebook/touch_controller_pro") with { Extension = "XR_FB_touch_controller_pro" },
        TouchLike("/interaction_profiles/meta/touch_controller_plus") with { Extension = "XR_META_touch_controller_plus" },
        TouchLike("/interaction_profiles/meta/touch_pro_controller") with { IsCoreIn11 = true },
        TouchLike("/interaction_profiles/meta/touch_plus_controller") with { IsCoreIn11 = true },
        new("/interaction_profiles/valve/index_controller", "input/trigger/value", "input/squeeze/value")
        {
            Stick = "input/thumbstick",
            StickClick = "input/thumbstick/click",
            LeftPrimary = "input/a/click",
            RightPrimary = "input/a/click",
            LeftSecondary = "input/b/click",
            RightSecondary = "input/b/click",
        },
        new("/interaction_profiles/htc/vive_controller", "input/trigger/value", "input/squeeze/click")
        {
            Stick = "input/trackpad",
            StickClick = "input/trackpad/click",
            LeftMenu = "input/menu/click",
            RightMenu = "input/menu/click",
        },
        TouchLike("/interaction_profiles/htc/vive_focus3_controller") with
        {
            Extension = "XR_HTC_vive_focus3_controller_interaction",
            Squeeze = "input/squeeze/click",
        },
        MixedReality("/interaction_profiles/microsoft/motion_controller"),
        MixedReality("/interaction_profiles/samsung/odyssey_controller") with { Extension = "XR_EXT_samsung_odyssey_controller" },
        TouchLike("/interaction_profiles/hp/mixed_reality_controller") with
        {
            Extension = "XR_EXT_hp_mixed_reality_controller",
            RightMenu = "input/menu/click",
        },
        TouchLike("/interaction_profiles/bytedance/pico_neo3_controller") with
        {
            Extension = "XR_BD_controller_interaction",
            RightMenu = "input/menu/click",
        },
        TouchLike("/interaction_profiles/bytedance/pico4_controller") with { Extension = "XR_BD_controller_interaction" },
        TouchLike("/interaction_profiles/bytedance/pico_ultra_controller_bd") with { Extension = "XR_BD_ultra_controller_interaction" },
        new("/interaction_profiles/ext/hand_interaction_ext", "input/pinch_ext/value", "input/grasp_ext/value")
        {
            Extension = "XR_EXT_hand_interaction",
            HasHaptics = false,
        },
    ];

    /// <summary>The inputs that do something, for both hands: what the action is called, and the full path.</summary>
    public IEnumerable<(string Action, string Path)> Bindings()
    {
        foreach ((string hand, string? primary, string? secondary, string? menu) in new[]
        {
            ("/user/hand/left", LeftPrimary, LeftSecondary, LeftMenu),
            ("/user/hand/right", RightPrimary, RightSecondary, RightMenu),
        })
        {
            (string Action, string? Path)[] inputs =
            [
                (ActionNames.Grip, "input/grip/pose"),
                (ActionNames.Aim, "input/aim/pose"),
                (ActionNames.Trigger, Trigger),
                (ActionNames.Squeeze, Squeeze),
                (ActionNames.Stick, Stick),
                (ActionNames.StickClick, StickClick),
                (ActionNames.Primary, primary),
                (ActionNames.Secondary, secondary),
                (ActionNames.Menu, menu),
                (ActionNames.Haptic, HasHaptics ? "output/haptic" : null),
            ];
            foreach ((string action, string? path) in inputs)
            {
                if (path is not null)
                {
                    yield return (action, $"{hand}/{path}");
                }
            }
        }
    }

    private static InteractionProfile TouchLike(string path) => new(path, "input/trigger/value", "input/squeeze/value")
    {
        Stick = "input/thumbstick",
        StickClick = "input/thumbstick/click",
        LeftPrimary = "input/x/click",
        RightPrimary = "input/a/click",
        LeftSecondary = "input/y/click",
        RightSecondary = "input/b/click",
        LeftMenu = "input/menu/click",
    };

    private static InteractionProfile MixedReality(string path) => new(path, "input/trigger/value", "input/squeeze/click")
    {
        Stick = "input/thumbstick",
        StickClick = "input/thumbstick/click",
        LeftPrimary = "input/trackpad/click",
        RightPrimary = "input/trackpad/click",
        LeftMenu = "input/menu/click",
        RightMenu = "input/menu/click",
    };
}
