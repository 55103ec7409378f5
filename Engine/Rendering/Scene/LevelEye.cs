using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>
/// Where levels of detail are chosen from: near the middle between the eyes, but it stays while the head sways. A thing whose size lies at the border of two levels
/// would else change from one to the other with each breath, which is seen as flicker from the corner of the eye.
/// </summary>
internal sealed class LevelEye
{
    /// <summary>Standing people sway by some centimeters, and look around a corner by less than this; across it the size of what is two meters away is a tenth off.</summary>
    private const float LeashMeters = 0.2f;

    private Vector3? _place;

    /// <summary>Follows the eyes where they are farther away than sway explains, no nearer than that: in a leap a level that fades would leap too.</summary>
    /// <returns>The place to choose levels from.</returns>
    public Vector3 Follow(ReadOnlySpan<EyeView> views)
    {
        Vector3 middle = MiddleOf(views);
        Vector3 place = _place ?? middle;
        float distance = Vector3.Distance(place, middle);
        _place = distance > LeashMeters ? Vector3.Lerp(middle, place, LeashMeters / distance) : place;
        return _place.Value;
    }

    public static Vector3 MiddleOf(ReadOnlySpan<EyeView> views)
    {
        Vector3 middle = Vector3.Zero;
        foreach (ref readonly EyeView view in views)
        {
            middle += view.WorldFromEye.Position / views.Length;
        }

        return middle;
    }
}
