namespace VRLab.Assets.Models;

/// <summary>Assets of technical rooms: doors, wall items, controls, pipework.</summary>
internal static class PlantCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        WallItems.Clock,
        WallItems.Phone,
        WallItems.Monitor,
        WallItems.RulesBoard,
        WallItems.Mimic,
        Doors.Hinged,
        Doors.Roller,
        Doors.Drawer,
        Controls.EmergencyStop,
        Controls.Knob,
        Controls.Toggle,
        Controls.KeySwitch,
        Controls.Lever,
        Controls.Slider,
        Controls.Joystick,
        Controls.SignalTower,
        PipeFittings.BallValve,
        PipeFittings.Butterfly,
        PipeFittings.Check,
        PipeFittings.Tee,
        PipeFittings.Hose,
        PipeFittings.Thermometer,
        PipeFittings.Motor,
        PumpSet.Asset,
        FlexibleJoint.Asset,
        PipeSupport.Asset,
        PressureVessel.Asset,
        HallGear.GuardRail,
        HallGear.HoseReel,
        HallGear.Hoist,
    ];
}
