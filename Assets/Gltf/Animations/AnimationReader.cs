using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads animations (glTF 2.0, section 3.11). Channels of nodes that the scene does not show are left out.</summary>
internal sealed class AnimationReader(GltfDocument document, NodeTree tree, AccessorReader accessors)
{
    public IReadOnlyList<ModelAnimation> Read()
    {
        var names = new UniqueNames();
        return [.. document.List("animations").Select((a, i) => Read(a, names.Make(a.Text("name"), $"animation {i}")))];
    }

    private ModelAnimation Read(JsonPlace animation, string name)
    {
        IReadOnlyList<JsonPlace> samplers = animation.List("samplers");
        AnimationChannel[] channels = [.. animation.List("channels").Select(c => Read(c, samplers)).OfType<AnimationChannel>()];
        float duration = channels.Length == 0 ? 0f : channels.Max(c => c.TimesSeconds[^1]);
        return new ModelAnimation(name, duration, channels);
    }

    private AnimationChannel? Read(JsonPlace channel, IReadOnlyList<JsonPlace> samplers)
    {
        JsonPlace target = channel.Required("target");
        if (AnimationTarget.Of(target, document.List("nodes").Count) is not { } moved)
        {
            document.Warn(target, AnimationTarget.IsPointer(target)
                ? $"KHR_animation_pointer moves '{AnimationTarget.PointerOf(target)}'; nodes only can be moved, and it stays as it is at rest"
                : "it moves nothing that is shown, and is left out");
            return null;
        }

        int node = tree.FlatOf(moved.FileNode);
        if (node < 0)
        {
            document.Warn(target, "it moves nothing that is shown, and is left out");
            return null;
        }

        return Read(channel, moved, node, samplers[channel.Required("sampler").AsIndex(samplers.Count)]);
    }

    private AnimationChannel Read(JsonPlace channel, AnimationTarget moved, int node, JsonPlace sampler)
    {
        AnimationInterpolation interpolation = InterpolationOf(sampler);
        float[] times = Times(sampler);
        int components = moved.Path == AnimationPath.Weights ? 1 : moved.Path == AnimationPath.Rotation ? 4 : 3;
        float[] values = accessors.Floats(sampler.Required("output"), components);
        int each = moved.Path == AnimationPath.Weights ? TargetCount(moved.FileNode, channel["target"]) : components;
        long expected = (long)times.Length * each * (interpolation == AnimationInterpolation.CubicSpline ? 3 : 1);
        return values.Length == expected
            ? new AnimationChannel(node, moved.Path, interpolation, times, values)
            : throw sampler["output"].Bad($"it has {values.Length} numbers, and {times.Length} keys need {expected}");
    }

    private float[] Times(JsonPlace sampler)
    {
        float[] times = accessors.Floats(sampler.Required("input"), 1);
        for (int i = 0; i < times.Length; i++)
        {
            if (times[i] < (i == 0 ? 0f : times[i - 1]))
            {
                throw sampler["input"].Bad($"its key {i} lies before the one that precedes it");
            }
        }

        return times.Length > 0 ? times : throw sampler["input"].Bad("it has no keys");
    }

    private int TargetCount(int file, JsonPlace target)
    {
        int mesh = document.List("nodes")[file].Index("mesh", document.List("meshes").Count);
        IReadOnlyList<JsonPlace> primitives = mesh < 0 ? [] : document.List("meshes")[mesh].List("primitives");
        int count = primitives.Count == 0 ? 0 : primitives[0].List("targets").Count;
        return count > 0 ? count : throw target.Bad("it moves weights, and the node's mesh has no morph targets");
    }

    private static AnimationInterpolation InterpolationOf(JsonPlace sampler) => sampler.Text("interpolation", "LINEAR") switch
    {
        "LINEAR" => AnimationInterpolation.Linear,
        "STEP" => AnimationInterpolation.Step,
        "CUBICSPLINE" => AnimationInterpolation.CubicSpline,
        string other => throw sampler["interpolation"].Bad($"'{other}' is no interpolation"),
    };
}
