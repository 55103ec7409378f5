using VRLab.Assets.Models.Isolation;
using VRLab.Assets.Models.Laboratory;
using VRLab.Assets.Models.Medical;
using VRLab.Assets.Models.People;
using VRLab.Assets.Models.Physics;
using VRLab.Assets.Models.School;

namespace VRLab.Assets.Models;

/// <summary>All assets of the kit.</summary>
internal static class Catalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        PumpSkid.Asset,
        GateValve.Asset,
        VentValve.Asset,
        Gauge.Asset,
        MotorIsolator.Asset,
        Lockout.Padlock,
        Lockout.Tag,
        Lockout.Hasp,
        Lockout.Hook,
        Clipboard.Asset,
        StartStop.ButtonBox,
        StartStop.PushButton,
        StartStop.Stand,
        Strainer.Housing,
        Strainer.Cover,
        Strainer.Basket,
        PumpHall.Asset,
        LampFixture.Asset,
        Furniture.Workbench,
        Furniture.Trolley,
        Furniture.PartsTray,
        Furniture.ToolCabinet,
        Furniture.WasteBin,
        ProtectiveGear.Goggles,
        ProtectiveGear.Gloves,
        WorkOrderBoard.Asset,
        PanelFrame.Asset,
        HandModel.Left,
        HandModel.Right,
        ControllerModel.Left,
        ControllerModel.Right,
        SafetySigns.Asset,
        Poster.Asset,
        FireExtinguisher.Asset,
        ToolBoard.Asset,
        LooseParts.Pipe,
        LooseParts.Elbow,
        LooseParts.Flange,
        LooseParts.DripTray,
        LooseParts.FloorMarking,
        DecalAsset.Asset,
        .. GymCatalog.All,
        .. LaboratoryCatalog.All,
        .. ElectricalCatalog.All,
        .. PlantCatalog.All,
        .. VehicleCatalog.All,
        .. ToolCatalog.All,
        .. SafetyCatalog.All,
        .. ShowroomCatalog.All,
        .. MedicalCatalog.All,
        .. PeopleCatalog.All,
        .. SchoolCatalog.All,
        .. PhysicsCatalog.All,
        .. IsolationCatalog.All,
    ];
}
