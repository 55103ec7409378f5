using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>Values of animation channels between their keys (glTF 2.0, appendix C).</summary>
internal static class AnimationSampler
{
    /// <summary>The transform with the part that the channel moves replaced by its value at a time.</summary>
    public static NodeTransform Apply(AnimationChannel channel, float timeSeconds, in NodeTransform rest)
    {
        Vector4 value = Sample(channel, timeSeconds);
        return channel.Path switch
        {
            AnimationPath.Translation => rest with { Translation = value.AsVector3() },
            AnimationPath.Scale => rest with { Scale = value.AsVector3() },
            _ => rest with { Rotation = Quaternion.Normalize(new Quaternion(value.X, value.Y, value.Z, value.W)) },
        };
    }

    /// <summary>The weights of morph targets at a time; as many as the span holds. Allocates nothing.</summary>
    public static void Weights(AnimationChannel channel, float timeSeconds, Span<float> weights)
    {
        (int next, float share) = KeysAt(channel, timeSeconds);
        int parts = channel.Interpolation == AnimationInterpolation.CubicSpline ? 3 : 1;
        int width = channel.Values.Length / (channel.TimesSeconds.Length * parts);
        for (int i = 0; i < Math.Min(width, weights.Length); i++)
        {
            float At(int key, int part) => channel.Values[(((key * parts) + (parts == 3 ? part : 0)) * width) + i];
            weights[i] = share <= 0f || next == 0 ? At(next, 1) : channel.Interpolation switch
            {
                AnimationInterpolation.Step => At(next - 1, 1),
                AnimationInterpolation.CubicSpline => Hermite(At(next - 1, 1), At(next - 1, 2), At(next, 1), At(next, 0), channel.TimesSeconds[next] - channel.TimesSeconds[next - 1], share),
                _ => float.Lerp(At(next - 1, 1), At(next, 1), share),
            };
        }
    }

    private static float Hermite(float from, float leaving, float to, float arriving, float span, float t)
    {
        (float t2, float t3) = (t * t, t * t * t);
        return (from * ((2f * t3) - (3f * t2) + 1f)) + (leaving * (span * (t3 - (2f * t2) + t))) + (to * ((3f * t2) - (2f * t3))) + (arriving * (span * (t3 - t2)));
    }

    /// <summary>The key at or after a time, and how far the time is from the one before it; a share of 0 is the key itself.</summary>
    private static (int Next, float Share) KeysAt(AnimationChannel channel, float timeSeconds)
    {
        float[] times = channel.TimesSeconds;
        int next = Array.BinarySearch(times, timeSeconds);
        next = next < 0 ? ~next : next;
        if (next == 0 || next == times.Length || times[next] == timeSeconds)
        {
            return (Math.Min(next, times.Length - 1), 0f);
        }

        return (next, (timeSeconds - times[next - 1]) / (times[next] - times[next - 1]));
    }

    private static Vector4 Sample(AnimationChannel channel, float timeSeconds)
    {
        (int next, float share) = KeysAt(channel, timeSeconds);
        if (share == 0f)
        {
            return Key(channel, next, 1);
        }

        float span = channel.TimesSeconds[next] - channel.TimesSeconds[next - 1];
        return channel.Interpolation switch
        {
            AnimationInterpolation.Step => Key(channel, next - 1, 1),
            AnimationInterpolation.CubicSpline => Hermite(channel, next, span, share),
            _ => Between(channel.Path, Key(channel, next - 1, 1), Key(channel, next, 1), share),
        };
    }

    /// <param name="channel">The channel.</param>
    /// <param name="key">Which key.</param>
    /// <param name="part">0: incoming tangent, 1: value, 2: outgoing tangent; values alone unless cubic.</param>
    private static Vector4 Key(AnimationChannel channel, int key, int part)
    {
        int width = channel.Path == AnimationPath.Rotation ? 4 : 3;
        int first = channel.Interpolation == AnimationInterpolation.CubicSpline ? ((key * 3) + part) * width : key * width;
        float[] v = channel.Values;
        return new Vector4(v[first], v[first + 1], v[first + 2], width == 4 ? v[first + 3] : 0f);
    }

    private static Vector4 Between(AnimationPath path, Vector4 from, Vector4 to, float share)
    {
        if (path != AnimationPath.Rotation)
        {
            return Vector4.Lerp(from, to, share);
        }

        Quaternion turned = Quaternion.Slerp(new Quaternion(from.X, from.Y, from.Z, from.W), new Quaternion(to.X, to.Y, to.Z, to.W), share);
        return new Vector4(turned.X, turned.Y, turned.Z, turned.W);
    }

    private static Vector4 Hermite(AnimationChannel channel, int next, float span, float t)
    {
        (float t2, float t3) = (t * t, t * t * t);
        return (Key(channel, next - 1, 1) * ((2f * t3) - (3f * t2) + 1f)) + (Key(channel, next - 1, 2) * (span * (t3 - (2f * t2) + t)))
            + (Key(channel, next, 1) * ((3f * t2) - (2f * t3))) + (Key(channel, next, 0) * (span * (t3 - t2)));
    }
}
