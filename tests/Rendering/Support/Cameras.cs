using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Tests.Support;

internal static class Cameras
{
    public static EyeView LookAt(Vector3 eye, Vector3 target, float verticalDegrees = 60, float aspect = 1f)
    {
        Vector3 forward = Vector3.Normalize(target - eye);
        Vector3 right = Vector3.Normalize(Vector3.Cross(forward, Vector3.UnitY));
        Vector3 up = Vector3.Cross(right, forward);
        var rotation = new Matrix4x4(right.X, right.Y, right.Z, 0, up.X, up.Y, up.Z, 0, -forward.X, -forward.Y, -forward.Z, 0, 0, 0, 0, 1);
        float vertical = verticalDegrees * MathF.PI / 360f;
        float horizontal = MathF.Atan(MathF.Tan(vertical) * aspect);
        return new EyeView(new Pose(eye, Quaternion.CreateFromRotationMatrix(rotation)), new FieldOfView(-horizontal, horizontal, vertical, -vertical));
    }

    /// <summary>Both eyes 63 mm apart.</summary>
    public static EyeView[] Stereo(EyeView center)
    {
        Pose Shifted(float x) => center.WorldFromEye * Pose.At(x, 0, 0);
        return [center with { WorldFromEye = Shifted(-0.0315f) }, center with { WorldFromEye = Shifted(0.0315f) }];
    }
}
