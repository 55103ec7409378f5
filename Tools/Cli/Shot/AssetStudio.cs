using System.Numerics;
using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Core.Models;
using VRLab.Gltf;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>Takes pictures of assets: things in the studio's light on a plain floor, rooms in their own light from their own cameras.</summary>
internal sealed class AssetStudio : IDisposable
{
    private const uint VertexCapacity = 3_000_000;
    private const uint IndexCapacity = 9_000_000;
    private const float RoomHalfHeightRadians = 0.55f;
    private readonly GpuDevice _gpu;
    private readonly int _width;
    private readonly int _height;
    private SceneRenderer _renderer;
    private OffscreenTarget _target;
    private long _uploaded;

    /// <exception cref="ProblemException">No Vulkan device.</exception>
    public AssetStudio(int width, int height)
    {
        (_width, _height) = (width, height);
        _gpu = GpuDevice.Open();
        (_renderer, _target) = Open();
    }

    private float Aspect => _width / (float)_height;

    /// <summary>Pictures of a thing from so many sides, the first from the front right.</summary>
    public IReadOnlyList<RgbaImage> TakeAround(ShownAsset shown, int sides)
    {
        ModelMeasure measure = shown.Measure;
        float radius = Math.Max(0.5f * measure.Size.Length(), 1e-3f);
        Vector3 onFloor = new(-measure.Center.X, -measure.Minimum.Y, -measure.Center.Z);
        MakeRoomFor(measure.Vertices);
        _renderer.SetLighting(StudioSet.Lighting(radius, measure.Size.Y));
        InstanceHandle backdrop = _renderer.Add(_renderer.Upload(StudioSet.Backdrop(radius)), Pose.Identity, castsShadow: false);
        InstanceHandle instance = _renderer.Add(Upload(shown.Asset), Pose.At(onFloor));
        if (shown.Moment is { } moment)
        {
            _renderer.Animate(instance, moment.Animation, moment.TimeSeconds);
        }

        List<RgbaImage> pictures = [];
        for (int i = 0; i < sides; i++)
        {
            float yaw = StudioCamera.FirstYawRadians + (i * MathF.Tau / sides);
            pictures.Add(Take(StudioCamera.Around(measure.Minimum + onFloor, measure.Maximum + onFloor, yaw, Aspect)));
        }

        _renderer.Remove(instance);
        _renderer.Remove(backdrop);
        return pictures;
    }

    /// <summary>A room from each of its cameras (or from two corners where it has none), in each of the moods; named "camera-mood".</summary>
    public IReadOnlyList<(string Name, RgbaImage Picture)> TakeRoom(ShownAsset shown, IReadOnlyList<LightingMood> moods, int mostCameras)
    {
        MakeRoomFor(shown.Measure.Vertices);
        InstanceHandle instance = _renderer.Add(Upload(shown.Asset), Pose.Identity);
        List<(string, RgbaImage)> pictures = [];
        foreach (LightingMood mood in moods)
        {
            _renderer.SetMood(mood);
            foreach ((string camera, Pose worldFromCamera) in CamerasOf(shown.Asset).Take(mostCameras))
            {
                pictures.Add(($"{camera}-{mood.ToString().ToLowerInvariant()}", Take(StudioCamera.View(worldFromCamera, RoomHalfHeightRadians, Aspect))));
            }
        }

        _renderer.SetMood(LightingMood.Day);
        _renderer.Remove(instance);
        return pictures;
    }

    public void Dispose()
    {
        _target.Dispose();
        _renderer.Dispose();
        _gpu.Dispose();
    }

    private static IEnumerable<(string Name, Pose WorldFromCamera)> CamerasOf(ModelAsset asset)
    {
        List<(string, Pose)> named = [.. asset.Anchors.Where(a => a.Key.StartsWith(RoomData.CameraPrefix, StringComparison.Ordinal))
            .OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key[RoomData.CameraPrefix.Length..], a.Value))];
        if (named.Count > 0)
        {
            return named;
        }

        RoomData room = asset.Rooms[0];
        Vector3 inset = new(0.4f, 0f, 0.4f);
        Vector3 near = room.Maximum - inset, far = room.Minimum + inset;
        return [("corner", Toward(near with { Y = room.Minimum.Y + 1.9f }, far)), ("opposite", Toward(far with { Y = room.Minimum.Y + 1.9f }, near with { Y = room.Minimum.Y }))];
    }

    private static Pose Toward(Vector3 from, Vector3 to)
    {
        Vector3 ahead = Vector3.Normalize(to - from);
        return new Pose(from, Quaternion.CreateFromYawPitchRoll(MathF.Atan2(-ahead.X, -ahead.Z), MathF.Asin(ahead.Y), 0f));
    }

    private RgbaImage Take(in EyeView view)
    {
        _target.Render([view]);
        return new RgbaImage(_width, _height, _target.Read());
    }

    private ModelHandle Upload(ModelAsset asset)
    {
        _uploaded += asset.Nodes.Sum(n => n.Parts.Sum(p => (long)p.Mesh.Vertices.Length));
        return _renderer.Upload(asset, key => key);
    }

    /// <summary>A scene keeps what it was given: when it is full, a new one is begun.</summary>
    private void MakeRoomFor(long vertices)
    {
        if (_uploaded + vertices > VertexCapacity / 2)
        {
            _target.Dispose();
            _renderer.Dispose();
            (_renderer, _target) = Open();
            _uploaded = 0;
        }
    }

    private (SceneRenderer Renderer, OffscreenTarget Target) Open()
    {
        var renderer = new SceneRenderer(_gpu, new RendererOptions
        {
            Width = (uint)_width,
            Height = (uint)_height,
            VertexCapacity = VertexCapacity,
            IndexCapacity = IndexCapacity,
            ShadowMapSize = 2048,
            Quality = RenderQuality.High,
            LightCacheFolder = UserCache.Folder("light"),
        });
        return (renderer, new OffscreenTarget(renderer, (uint)_width, (uint)_height));
    }
}
