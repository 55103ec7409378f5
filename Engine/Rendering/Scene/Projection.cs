using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>
/// Projections for Vulkan's clip space (y down, depth 0..1), as row-vector matrices. Depth is reversed (1 near, 0 far):
/// with a floating-point depth buffer this spreads precision evenly (Reed, "Depth Precision Visualized", 2015).
/// </summary>
internal static class Projection
{
    /// <summary>clipFromEye with the far plane at infinity.</summary>
    public static Matrix4x4 FromFieldOfView(FieldOfView fov)
    {
        (float left, float right) = (MathF.Tan(fov.LeftRadians), MathF.Tan(fov.RightRadians));
        (float up, float down) = (MathF.Tan(fov.UpRadians), MathF.Tan(fov.DownRadians));
        return new Matrix4x4
        {
            M11 = 2f / (right - left),
            M31 = (right + left) / (right - left),
            M22 = -2f / (up - down),
            M32 = -(up + down) / (up - down),
            M34 = -1f,
            M43 = EyeView.NearPlaneMeters,
        };
    }

    /// <summary>1 / tangent of half the view's height: what a meter at a meter's distance takes of half of it.</summary>
    public static float InverseHalfHeight(FieldOfView fov) => 2f / (MathF.Tan(fov.UpRadians) - MathF.Tan(fov.DownRadians));

    /// <summary>A panel of this size seen straight on, filling the image.</summary>
    public static Matrix4x4 OfPanel(Vector2 sizeMeters) => new() { M11 = 2f / sizeMeters.X, M22 = -2f / sizeMeters.Y, M43 = 0.5f, M44 = 1f };

    public static Matrix4x4 ClipFromWorld(in EyeView view) => EyeFromWorld(view.WorldFromEye) * FromFieldOfView(view.FieldOfView);

    public static Matrix4x4 EyeFromWorld(in Pose worldFromEye)
    {
        Pose inverse = worldFromEye.Inverse;
        return Matrix4x4.CreateFromQuaternion(inverse.Orientation) * Matrix4x4.CreateTranslation(inverse.Position);
    }

    /// <summary>An orthographic view along -<paramref name="towardLight"/> around a box; depth 0 near, 1 far.</summary>
    public static Matrix4x4 ShadowFromWorld(Vector3 towardLight, Vector3 minimum, Vector3 maximum)
    {
        Vector3 center = (minimum + maximum) * 0.5f;
        Vector3 right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, towardLight));
        Vector3 up = Vector3.Cross(towardLight, right);
        Vector3 half = (maximum - minimum) * 0.5f;
        float Extent(Vector3 axis) => Vector3.Dot(Vector3.Abs(axis), half);
        var rows = new Matrix4x4
        {
            M11 = right.X / Extent(right),
            M21 = right.Y / Extent(right),
            M31 = right.Z / Extent(right),
            M12 = up.X / Extent(up),
            M22 = up.Y / Extent(up),
            M32 = up.Z / Extent(up),
            M13 = -towardLight.X / (2f * Extent(towardLight)),
            M23 = -towardLight.Y / (2f * Extent(towardLight)),
            M33 = -towardLight.Z / (2f * Extent(towardLight)),
            M43 = 0.5f,
            M44 = 1f,
        };
        return Matrix4x4.CreateTranslation(-center) * rows;
    }
}
