namespace VRLab.Assets.Models;

/// <summary>Assets of the gym, where each thing that hands can do has one plain example; and what shows where hands point.</summary>
internal static class GymCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        GymStation.Asset,
        GymControls.Drawer,
        GymControls.Knob,
        GymControls.Toggle,
        GymControls.Joystick,
        GymControls.Lock,
        GymTools.Key,
        GymTools.Bolt,
        GymTools.Wrench,
        GymTools.Screwdriver,
        GymTools.Probe,
        GymTools.Terminal,
        GymTools.Extinguisher,
        GymTools.Cup,
        GymTools.Plug,
        GymTools.Outlet,
        GymTools.Crate,
        PointerMarks.Dot,
        PointerMarks.Forbidden,
        PointerMarks.Reticle,
        PointerMarks.Bead,
    ];
}
