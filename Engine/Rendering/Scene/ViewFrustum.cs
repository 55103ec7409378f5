using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>The four side planes of one eye in world; near and far do not matter in a room.</summary>
internal readonly struct ViewFrustum
{
    public const int SideCount = 4;

    private readonly Vector3 _eye;
    private readonly Vector3 _left;
    private readonly Vector3 _right;
    private readonly Vector3 _up;
    private readonly Vector3 _down;

    /// <summary>Normals point inward.</summary>
    public ViewFrustum(in EyeView view)
    {
        FieldOfView fov = view.FieldOfView;
        _eye = view.WorldFromEye.Position;
        _left = view.WorldFromEye.TransformDirection(new Vector3(MathF.Cos(fov.LeftRadians), 0, MathF.Sin(fov.LeftRadians)));
        _right = view.WorldFromEye.TransformDirection(new Vector3(-MathF.Cos(fov.RightRadians), 0, -MathF.Sin(fov.RightRadians)));
        _up = view.WorldFromEye.TransformDirection(new Vector3(0, -MathF.Cos(fov.UpRadians), -MathF.Sin(fov.UpRadians)));
        _down = view.WorldFromEye.TransformDirection(new Vector3(0, MathF.Cos(fov.DownRadians), MathF.Sin(fov.DownRadians)));
    }

    public Vector3 InwardNormal(int side) => side switch
    {
        0 => _left,
        1 => _right,
        2 => _up,
        _ => _down,
    };

    public bool Touches(Vector3 center, float radius)
    {
        Vector3 offset = center - _eye;
        return Vector3.Dot(offset, _left) >= -radius && Vector3.Dot(offset, _right) >= -radius
            && Vector3.Dot(offset, _up) >= -radius && Vector3.Dot(offset, _down) >= -radius;
    }
}
