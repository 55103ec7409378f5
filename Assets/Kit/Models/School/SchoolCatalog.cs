namespace VRLab.Assets.Models.School;

/// <summary>What classrooms and corridors are furnished with.</summary>
internal static class SchoolCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        SchoolDoors.Frame,
        SchoolDoors.Leaf,
        ClassroomFurniture.Desk,
        ClassroomFurniture.Chair,
        ClassroomFurniture.Lectern,
        ClassroomFurniture.Lockers,
        ClassroomFurniture.Cabinet,
        TeachingBoards.Chalkboard,
        TeachingBoards.Whiteboard,
        TeachingBoards.NoticeBoard,
        TeachingBoards.Projector,
        TeachingBoards.Screen,
        TeachingBoards.Speaker,
        TeachingBoards.AirConditioner,
        TeachingBoards.Fan,
        FireEquipment.CallPoint,
        FireEquipment.Hydrant,
        FireEquipment.ExtinguisherBox,
        FireEquipment.Direction,
        FireEquipment.Sounder,
        FireEquipment.Assembly,
        FireEquipment.SwitchBox,
        EvacuationPlan.Asset,
        TeachingBuilding.Asset,
    ];
}
