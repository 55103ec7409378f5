using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Rooms;

/// <summary>Wear and markings on the faces of rooms.</summary>
internal static class RoomMarks
{
    /// <summary>Over painted lines and fields of the floor.</summary>
    public const float FloorMarkMeters = 0.0044f;

    /// <summary>Lays a mark of <see cref="Decals"/> on the floor; its upper edge points toward -Z before it is turned.</summary>
    public static NodeBuilder MarkFloor(this NodeBuilder body, string kind, float x, float z, float width, float length, float turnDegrees = 0f)
    {
        body.Paint(Decals.Of(kind)).At(x, FloorMarkMeters, z).Turned(Turn.AboutY(turnDegrees)).Turned(Turn.AboutX(-90)).Decal(width, length);
        return body;
    }

    /// <summary>Puts a mark on a face whose outside is the pose's +Z.</summary>
    public static NodeBuilder Mark(this NodeBuilder body, string kind, Pose nodeFromMark, float width, float height)
    {
        body.Paint(Decals.Of(kind)).In(nodeFromMark).At(new Vector3(0, 0, Decals.GapMeters)).Decal(width, height);
        return body;
    }
}
