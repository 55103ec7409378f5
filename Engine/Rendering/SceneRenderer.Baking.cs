using System.Numerics;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Lighting.Baking;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering;

public sealed partial class SceneRenderer
{
    private const float EyeHeightMeters = 1.5f;

    private readonly Dictionary<LightingMood, BakedLight> _baked = [];
    private readonly LightCache? _lightCache;
    private readonly BackgroundBakes _background;
    private bool _isBakeStale;

    /// <summary>
    /// Computes the light that surfaces send to each other, for all moods, so that a later <see cref="SetMood"/> only has to copy it.
    /// Takes about a second a mood for a furnished room, in the background where the options say so; for loading. Without rooms from models there
    /// is nothing to do.
    /// </summary>
    public void PrepareMoods()
    {
        LightingMood shown = Mood;
        foreach (LightingMood mood in Enum.GetValues<LightingMood>())
        {
            _lights.SetMood(mood);
            _shadows.Assign(_lights, ShadowedLights);
            BakeMood();
        }

        _lights.SetMood(shown);
        _isBakeStale = true;
    }

    /// <summary>The scene is seen in its own light, and not in the plain one that stands for it until that is computed.</summary>
    public bool IsLightReady => !HasRooms || (!_background.IsBusy && (!_isBakeStale || _baked.ContainsKey(Mood)));

    /// <summary>Waits until all light that is being computed in the background is there; for pictures. The next frame shows it.</summary>
    public void FinishLight()
    {
        while (_background.IsBusy)
        {
            _background.WaitForOne();
            TakeBakes();
        }
    }

    private bool HasRooms { get; set; }

    /// <summary>Lamps of rooms that have no shadow map shine through the volume alone.</summary>
    private bool IsBaked(int light) => _lights.FeedOf(light) is not null && _shadows.SlotOf(light) < 0;

    /// <summary>
    /// Rooms from models are lit by their lamps; the key light stands for them elsewhere. Where the processor draws, pipelines
    /// without live lights are worth the time that they take to make when the first such light comes.
    /// </summary>
    private MaterialFeatures FrameFeatures =>
        (HasRooms ? MaterialFeatures.None : MaterialFeatures.KeyLight) | (_quality == RenderQuality.Low && !HasLiveLights ? MaterialFeatures.NoLiveLights : 0);

    /// <summary>Where a lamp wants a shadow one gets it, and is drawn live; which one is decided with the next frame.</summary>
    private bool HasLiveLights
    {
        get
        {
            foreach (int light in _lights.Lit)
            {
                if (_lights.FeedOf(light) is null || ShadowAtlas.CanHold(_lights[light]))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The rooms changed: what was computed for them is void.</summary>
    private void ForgetBakes()
    {
        _baked.Clear();
        _background.Forget();
        _isBakeStale = true;
    }

    private void TakeBakes()
    {
        while (_background.TryTake(out LightingMood mood, out BakedLight light))
        {
            _baked.Add(mood, light);
            _isBakeStale |= mood == Mood;
        }
    }

    private void RefreshBake(GpuFrame frame)
    {
        TakeBakes();
        if (!_isBakeStale)
        {
            return;
        }

        _isBakeStale = false;
        if (!HasRooms)
        {
            WriteLighting(frame, _lighting);
            return;
        }

        BakeMood();
        Show(frame, _baked.TryGetValue(Mood, out BakedLight? known) ? known : BakedLight.Plain(InputOfRooms()));
    }

    private void BakeMood()
    {
        if (_baked.ContainsKey(Mood) || !HasRooms)
        {
            return;
        }

        if (_options.BakesInBackground)
        {
            _background.Ask(Mood, InputOfRooms);
            return;
        }

        _baked.Add(Mood, BakedLight.Get(InputOfRooms(), BakePace.Waiting, _lightCache));
    }

    private BakeInput InputOfRooms()
    {
        (Vector3 minimum, Vector3 maximum) = LitBox();
        SceneInstance place = _instances.First(instance => instance?.Model.Asset.Rooms.Count > 0)!;
        RoomData room = place.Model.Asset.Rooms[0];
        Vector3 middle = (room.Minimum + room.Maximum) * 0.5f;
        Vector3 capture = place.WorldFromModel.TransformPoint(new Vector3(middle.X, Math.Min(room.Minimum.Y + EyeHeightMeters, middle.Y), middle.Z));
        return InputOf(minimum, maximum, capture, _instances.OfType<SceneInstance>().Where(instance => instance is { CastsShadow: true, IsVisible: true }));
    }

    private BakeInput InputOf(Vector3 minimum, Vector3 maximum, Vector3 capture, IEnumerable<SceneInstance> instances)
    {
        BakeNode[] nodes = [.. instances.SelectMany(instance => instance.Nodes.Select((node, i) => new BakeNode(instance.Model.Asset.Nodes[i], node.WorldFromNode, node.Resource.Feed)))];
        int[] lit = _lights.Lit.ToArray();
        return new BakeInput(nodes, [.. lit.Select(index => _lights[index])], [.. lit.Where(IsBaked).Select(index => _lights[index])], Mood, minimum, maximum, capture);
    }

    private void Show(GpuFrame frame, BakedLight light)
    {
        Vector3 minimum = light.Volume.Minimum, maximum = minimum + light.Volume.Extent;
        _textures.SetLight(frame, light.Volume, light.Environment);
        WriteVolume(light.Volume);
        _uniforms.TowardKey = new Vector4(_lighting.TowardKeyLight, 0.5f / _options.ShadowMapSize);
        _uniforms.KeyRadiance = Vector4.Zero;
        _uniforms.RoomMinimum = new Vector4(minimum, light.Exposure);
        _uniforms.RoomMaximum = new Vector4(maximum, 0);
        _uniforms.CaptureInWorld = new Vector4(light.CaptureInWorld, 1f / light.CaptureLuminance);
        _isContactStale = true;
    }

    private void WriteVolume(VolumeTexels volume)
    {
        var size = new Vector3(volume.Size.X, volume.Size.Y, volume.Size.Z);
        _uniforms.VolumeOrigin = new Vector4(volume.Minimum, 0);
        _uniforms.VolumeScale = new Vector4(size / volume.Extent, 0);
        _uniforms.VolumeSize = new Vector4(size, 0);
    }
}
