using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>A property of a camera that a JSON pointer names; each is one number.</summary>
/// <param name="Camera">Place in the file's list.</param>
/// <param name="Property">Which property.</param>
internal sealed record CameraPointer(int Camera, CameraProperty Property)
{
    /// <returns>Null where the pointer leads to no property of a camera that is there.</returns>
    public static CameraPointer? Of(string pointer, int count) => PropertyPath.Of(pointer, "/cameras/", count) is not { } path ? null : path.Rest switch
    {
        "perspective/yfov" => new CameraPointer(path.Index, CameraProperty.VerticalFieldOfViewRadians),
        "perspective/aspectRatio" => new CameraPointer(path.Index, CameraProperty.AspectRatio),
        "orthographic/ymag" => new CameraPointer(path.Index, CameraProperty.HalfHeightMeters),
        "orthographic/xmag" => new CameraPointer(path.Index, CameraProperty.HalfWidthMeters),
        "perspective/znear" or "orthographic/znear" => new CameraPointer(path.Index, CameraProperty.NearMeters),
        "perspective/zfar" or "orthographic/zfar" => new CameraPointer(path.Index, CameraProperty.FarMeters),
        _ => null,
    };
}
