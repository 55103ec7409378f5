using System.Numerics;
using VRLab.Bindings.OpenXr;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

/// <summary>OpenXR's plain structs to the house's types and back: the frames are the same.</summary>
internal static class PoseConversions
{
    public static XrPosef IdentityPose => new() { orientation = new XrQuaternionf { w = 1 } };

    public static Pose ToPose(this in XrPosef pose) => new(
        new Vector3(pose.position.x, pose.position.y, pose.position.z),
        new Quaternion(pose.orientation.x, pose.orientation.y, pose.orientation.z, pose.orientation.w));

    public static XrPosef ToXr(this in Pose pose) => new()
    {
        position = new XrVector3f { x = pose.Position.X, y = pose.Position.Y, z = pose.Position.Z },
        orientation = new XrQuaternionf { x = pose.Orientation.X, y = pose.Orientation.Y, z = pose.Orientation.Z, w = pose.Orientation.W },
    };

    public static FieldOfView ToFieldOfView(this in XrFovf fov) => new(fov.angleLeft, fov.angleRight, fov.angleUp, fov.angleDown);
}
