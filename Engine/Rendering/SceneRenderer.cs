using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Culling;
using VRLab.Rendering.Debugging;
using VRLab.Rendering.Foveation;
using VRLab.Rendering.Lighting;
using VRLab.Rendering.Lighting.Baking;
using VRLab.Rendering.Materials;
using VRLab.Rendering.Particles;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;
using VRLab.Rendering.Text;

namespace VRLab.Rendering;

/// <summary>
/// Draws a scene of models and text panels for one or two eyes in one pass: physically based materials in the light of a
/// room, with the shadow of its key light, four samples a pixel. For one thread. <see cref="Record(GpuFrame, GpuImage, ReadOnlySpan{Core.EyeView}, double)"/> allocates nothing
/// once the scene stands; adding things may.
/// </summary>
public sealed partial class SceneRenderer : IDisposable
{
    /// <summary>Rows of glyph cells that one frame copies at most; more wait for the next frame.</summary>
    private const int GlyphRowsPerFrame = 4;

    private readonly GpuDevice _gpu;
    private readonly RendererOptions _options;
    private readonly RenderQuality _quality;
    private readonly GpuUploader _uploader;
    private readonly FontSet _fonts;
    private readonly GlyphAtlas _glyphs;
    private readonly TextLayout _layout;
    private readonly LabelMesher _labels;
    private readonly MeshBuffers _meshes;
    private readonly SceneTextures _textures;
    private readonly ShadowAtlas _shadows;
    private readonly LightTable _lights = new();
    private readonly LightGrid _grid = new();
    private readonly GpuMeter? _meter;
    private readonly LightBuffers _lightBuffers;
    private readonly TextureCache _modelTextures;
    private readonly MaterialList? _materialList;
    private readonly MaterialTable _materials;
    private readonly DeviceScene? _deviceScene;
    private readonly OcclusionImage _occlusion;
    private readonly SceneDescriptors _descriptors;
    private readonly SceneAttachments _attachments;
    private readonly RateImage? _rates;
    private readonly Dictionary<string, GpuShader> _shaders = [];
    private readonly Dictionary<TargetFormat, PipelineFactory> _pipelines = [];
    private readonly List<ModelResource> _models = [];
    private readonly List<DrawBatch> _batches = [];
    private readonly List<SceneInstance?> _instances = [];
    private readonly List<FlatPanel> _panels = [];
    private readonly FrameBuilder _builder;
    private readonly ParticleSystems _particles = new();
    private ParticleDraw _particleDraw;
    private LineDraw _lineDraw;
    private readonly ContactMap _contact = new();
    private readonly HiddenArea _hiddenArea = new();
    private RenderStatistics _statistics;
    private FrameUniforms _uniforms;
    private RoomLighting _lighting = new();
    private bool _isContactStale = true;

    public SceneRenderer(GpuDevice gpu, RendererOptions options)
    {
        ArgumentNullException.ThrowIfNull(gpu);
        ArgumentNullException.ThrowIfNull(options);
        (_gpu, _options, _quality) = (gpu, options, options.Quality ?? RenderQualities.For(gpu.Description));
        _uploader = new GpuUploader(gpu, 16UL << 20);
        _fonts = new FontSet(options.Fonts ?? FontFiles.Find(), GlyphAtlas.PixelsPerEm * GlyphAtlas.Oversampling);
        _glyphs = new GlyphAtlas(_fonts, options.PaintsTextInBackground);
        _layout = new TextLayout(_fonts, _glyphs);
        _labels = new LabelMesher(_layout);
        _meshes = new MeshBuffers(gpu, _uploader, options.VertexCapacity, options.RichVertexCapacity, options.IndexCapacity);
        _textures = new SceneTextures(gpu, _uploader);
        _shadows = new ShadowAtlas(gpu, _uploader, options.ShadowMapSize);
        _lightBuffers = new LightBuffers(gpu);
        _modelTextures = new TextureCache(gpu, _uploader);
        Path = DrawPaths.Choose(gpu, options.Path);
        _materialList = Path == DrawPath.Bindless ? new MaterialList(gpu) : null;
        _materials = new MaterialTable(gpu, _modelTextures, _materialList);
        _deviceScene = Path == DrawPath.Direct ? null : new DeviceScene(gpu, _uploader, ShaderOf("cull.comp"), gpu.Features.HasDrawIndirectCount ? ShaderOf("compact.comp") : null, isListed: Path == DrawPath.Bindless);
        _occlusion = new OcclusionImage(gpu, _uploader, HasScreenOcclusion ? options.Width : 0, HasScreenOcclusion ? options.Height : 0, options.ViewCount);
        _descriptors = new SceneDescriptors(gpu, _textures, _shadows.Image, _lightBuffers, _materials.SetLayout, _deviceScene?.Drawn, _materialList, _occlusion);
        _attachments = NewAttachments(options.Width, options.Height, options.ViewCount, options.Samples, options.ColorFormat);
        _rates = gpu.Features.ShadingRate is { } rates ? new RateImage(gpu, rates, options.Width, options.Height, options.ViewCount) : null;
        _builder = new FrameBuilder(_batches);
        _meter = options.MeasuresDevice ? new GpuMeter(gpu) : null;
        _lightCache = options.LightCacheFolder is { } folder ? new LightCache(folder) : null;
        _background = new BackgroundBakes(_lightCache);
        SetLighting(options.Lighting);
        WarmBehind();
    }

    /// <summary>What the last frame took.</summary>
    public RenderStatistics Statistics => _deviceScene is null ? _statistics : _statistics with
    {
        Instances = _statistics.Instances + _deviceScene.Counts.Instances,
        Culled = _statistics.Culled + _deviceScene.ShownCount - (_deviceScene.Counts.Instances - _deviceScene.Counts.Faded),
        Triangles = _statistics.Triangles + _deviceScene.Counts.Triangles,
        DeviceDraws = _deviceScene.Counts.Draws,
    };

    /// <summary>Who culls, and how materials reach the shaders; chosen when the renderer is made.</summary>
    public DrawPath Path { get; }

    /// <summary>What the device did in the last frame that came back; nothing where <see cref="RendererOptions.MeasuresDevice"/> is off.</summary>
    public GpuWork DeviceWork => _meter?.Last ?? default;

    /// <summary>Takes over what the device did in a frame that it has finished; for tools that wait for each frame.</summary>
    public void ReadDeviceWork(GpuFrame frame)
    {
        _meter?.ReadNow(frame);
        _deviceScene?.ReadCounts(frame);
    }

    /// <summary>Steam, sparks, smoke and the like.</summary>
    public ParticleSystems Particles => _particles;

    /// <summary>Lines for those who build scenes.</summary>
    public DebugShapes Debug { get; } = new();

    /// <summary>FreeType's version, which decides how glyphs look to the last bit.</summary>
    public Version FontEngineVersion => _fonts.FreeTypeVersion;

    /// <summary>True while letters wait to be copied to the device: the frame recorded last lacks them, the next ones copy some rows each.</summary>
    public bool HasPendingText => _glyphs.IsWaiting;

    internal GpuDevice Gpu => _gpu;

    internal RendererOptions Options => _options;

    /// <summary>Lights the scene as this room does, unless a model brings its own. The next frame takes some hundredths of a second longer and waits for the device; for loading.</summary>
    public void SetLighting(RoomLighting lighting)
    {
        ArgumentNullException.ThrowIfNull(lighting);
        _lighting = lighting;
        ChooseRoomLights();
    }

    public void Dispose()
    {
        _background.Dispose();
        _gpu.WaitIdle();
        _uploader.Dispose();
        foreach (PipelineFactory pipelines in _pipelines.Values)
        {
            pipelines.Dispose();
        }

        foreach (GpuShader shader in _shaders.Values)
        {
            shader.Dispose();
        }

        _meter?.Dispose();
        _attachments.Dispose();
        _rates?.Dispose();
        _descriptors.Dispose();
        _occlusion.Dispose();
        _deviceScene?.Dispose();
        _shadows.Dispose();
        _lightBuffers.Dispose();
        _materials.Dispose();
        _materialList?.Dispose();
        _modelTextures.Dispose();
        _textures.Dispose();
        _meshes.Dispose();
        _glyphs.Dispose();
        _fonts.Dispose();
    }

    internal PipelineFactory PipelinesFor(TargetFormat format)
    {
        if (!_pipelines.TryGetValue(format, out PipelineFactory? pipelines))
        {
            pipelines = new PipelineFactory(_gpu.Handle, _gpu.Commands, _gpu.PipelineCache.Handle, _descriptors.PipelineLayout, _descriptors.ListedPipelineLayout, ShaderOf, format, CanFoveate);
            _pipelines.Add(format, pipelines);
        }

        return pipelines;
    }

    private VkShaderModule ShaderOf(string file)
    {
        if (!_shaders.TryGetValue(file, out GpuShader? shader))
        {
            shader = GpuShader.FromEmbedded(_gpu, typeof(SceneRenderer).Assembly, file);
            _shaders.Add(file, shader);
        }

        return shader.Handle;
    }

    /// <summary>The light of the options' plain room, without any model's.</summary>
    private void WriteLighting(GpuFrame frame, RoomLighting lighting)
    {
        Vector3 capture = (lighting.Minimum + lighting.Maximum) * 0.5f;
        Half[] environment = EnvironmentMap.Compute(direction => lighting.RadianceFrom(capture, direction, includesLuminaires: true), BakePace.Waiting);
        Vector3[] harmonics = IrradianceHarmonics.Project(direction => lighting.RadianceFrom(capture, direction, includesLuminaires: false));
        IrradianceVolume volume = IrradianceVolume.Uniform(lighting.Minimum, lighting.Maximum, harmonics);
        volume.AddLights(new BakeScene(InputOf(lighting.Minimum, lighting.Maximum, capture, [])), BakePace.Waiting);
        _uniforms.ShadowFromWorld = Projection.ShadowFromWorld(lighting.TowardKeyLight, lighting.Minimum, lighting.Maximum);
        _shadows.SetKey(_uniforms.ShadowFromWorld);
        Show(frame, new BakedLight(volume.ToTexels(), environment, capture, volume.MeanLuminanceAt(capture), lighting.Exposure));
        _uniforms.KeyRadiance = new Vector4(lighting.KeyLight, 0);
    }
}
