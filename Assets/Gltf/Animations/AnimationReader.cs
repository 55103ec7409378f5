using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads animations (glTF 2.0, section 3.11; KHR_animation_pointer). Channels of what the scene does not show are left out.</summary>
internal sealed class AnimationReader(
    GltfDocument document, NodeTree tree, AccessorReader accessors, MaterialMotions motions, IReadOnlyList<(ModelLight Light, int File)> lights, IReadOnlyList<(ModelCamera Camera, int File)> cameras)
{
    public IReadOnlyList<ModelAnimation> Read()
    {
        var names = new UniqueNames();
        return [.. document.List("animations").Select((a, i) => Read(a, names.Make(a.Text("name"), $"animation {i}")))];
    }

    private ModelAnimation Read(JsonPlace animation, string name)
    {
        IReadOnlyList<JsonPlace> samplers = animation.List("samplers");
        AnimationTrack[] tracks = [.. animation.List("channels").SelectMany(c => Read(c, samplers))];
        float duration = tracks.Length == 0 ? 0f : tracks.Max(c => c.TimesSeconds[^1]);
        return new ModelAnimation(name, duration, [.. tracks.OfType<AnimationChannel>()])
        {
            Materials = [.. tracks.OfType<MaterialChannel>()],
            Lights = [.. tracks.OfType<LightChannel>()],
            Cameras = [.. tracks.OfType<CameraChannel>()],
        };
    }

    /// <summary>Several where several nodes share what is moved.</summary>
    private IReadOnlyList<AnimationTrack> Read(JsonPlace channel, IReadOnlyList<JsonPlace> samplers)
    {
        JsonPlace target = channel.Required("target");
        JsonPlace Sampler() => samplers[channel.Required("sampler").AsIndex(samplers.Count)];
        if (AnimationTarget.Of(target, document.List("nodes").Count) is { } moved)
        {
            int node = tree.FlatOf(moved.FileNode);
            return node >= 0 ? [OfNode(channel, moved, node, Sampler())] : LeftOut(target, "it moves nothing that is shown, and is left out");
        }

        return AnimationTarget.IsPointer(target) ? OfProperty(target, AnimationTarget.PointerOf(target), Sampler) : LeftOut(target, "it moves nothing that is shown, and is left out");
    }

    private IReadOnlyList<AnimationTrack> OfProperty(JsonPlace target, string pointer, Func<JsonPlace> sampler)
    {
        if (MaterialPointer.Of(pointer, document.List("materials")) is { } material)
        {
            MaterialMotion motion = motions.Of(material.Material, document.List("materials")[material.Material])!;
            AnimationKeys keys = Keys(sampler(), material.Components);
            return [new MaterialChannel(motion, material.Property, material.Map, keys.Interpolation, keys.Times, keys.Values)];
        }

        if (LightPointer.Of(pointer, LightReader.CountIn(document)) is { } light)
        {
            AnimationKeys keys = Keys(sampler(), light.Components);
            return [.. PlacesOf(lights, light.Light).Select(i => new LightChannel(i, light.Property, keys.Interpolation, keys.Times, keys.Values))];
        }

        if (CameraPointer.Of(pointer, document.List("cameras").Count) is { } camera)
        {
            AnimationKeys keys = Keys(sampler(), 1);
            return [.. PlacesOf(cameras, camera.Camera).Select(i => new CameraChannel(i, camera.Property, keys.Interpolation, keys.Times, keys.Values))];
        }

        return LeftOut(target, $"KHR_animation_pointer moves '{pointer}', which is not there or cannot be moved; it stays as it is at rest");
    }

    private AnimationTrack[] LeftOut(JsonPlace target, string why)
    {
        document.Warn(target, why);
        return [];
    }

    /// <summary>Where in the model what stands at a place of the file's list is used.</summary>
    private static IEnumerable<int> PlacesOf<T>(IReadOnlyList<(T Thing, int File)> things, int file) => Enumerable.Range(0, things.Count).Where(i => things[i].File == file);

    private AnimationChannel OfNode(JsonPlace channel, AnimationTarget moved, int node, JsonPlace sampler)
    {
        int components = moved.Path switch { AnimationPath.Weights or AnimationPath.Visibility => 1, AnimationPath.Rotation => 4, _ => 3 };
        AnimationKeys keys = Keys(sampler, components, moved.Path == AnimationPath.Weights ? TargetCount(moved.FileNode, channel["target"]) : components);
        if (moved.Path == AnimationPath.Visibility && keys.Interpolation != AnimationInterpolation.Step)
        {
            throw sampler.Bad("it shows and hides nodes, which goes by steps only");
        }

        return new AnimationChannel(node, moved.Path, keys.Interpolation, keys.Times, keys.Values);
    }

    private readonly record struct AnimationKeys(AnimationInterpolation Interpolation, float[] Times, float[] Values);

    /// <param name="sampler">What says them.</param>
    /// <param name="components">Numbers of an element of its output.</param>
    /// <param name="each">Numbers of a key; null: as many.</param>
    private AnimationKeys Keys(JsonPlace sampler, int components, int? each = null)
    {
        AnimationInterpolation interpolation = InterpolationOf(sampler);
        float[] times = Times(sampler);
        float[] values = accessors.Floats(sampler.Required("output"), components);
        long expected = (long)times.Length * (each ?? components) * (interpolation == AnimationInterpolation.CubicSpline ? 3 : 1);
        return values.Length == expected
            ? new AnimationKeys(interpolation, times, values)
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
