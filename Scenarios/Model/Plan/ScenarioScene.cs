using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What stands where: the room, its objects, where participants begin and named views for pictures.</summary>
public sealed record ScenarioScene(
    RoomPlan Room,
    IReadOnlyList<SceneObject> Objects,
    IReadOnlyList<StartPose> StartPoses,
    IReadOnlyList<SceneCamera> Cameras);

/// <summary>The room: a model of the kit with its parameters, its origin on the floor in the middle.</summary>
public sealed record RoomPlan(string Asset, IReadOnlyDictionary<string, string> Parameters);

/// <summary>Where a participant begins: the stage's origin on the floor, looking along the pose's -Z.</summary>
public sealed record StartPose(string Name, Pose WorldFromStage)
{
    /// <summary>The clothes of who begins here, as the kit's person names them; null: what is usual in the room.</summary>
    public string? Wears { get; init; }
}

/// <summary>A named view for pictures: the camera looks along its -Z.</summary>
public sealed record SceneCamera(string Name, Pose WorldFromCamera, double VerticalFieldOfViewRadians);
