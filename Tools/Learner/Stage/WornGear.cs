using VRLab.Assets;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Models;
using VRLab.Rendering;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// What of a scenario is worn on heads, as others see it: goggles, glasses, helmets sit on the body of whoever the stream says wears them. A model
/// takes part that knows where its wearer's head lies, by the anchor "head". Allocates nothing a frame.
/// </summary>
internal sealed class WornGear
{
    private const string HeadAnchor = "head";
    private const string CrownAnchor = "crown";
    private const string WornParameter = "worn";
    private readonly SceneRenderer _renderer;
    private readonly SessionMirror _mirror;
    private readonly List<Worn> _worn = [];

    public WornGear(Scenario scenario, SceneRenderer renderer, SessionMirror mirror)
    {
        (_renderer, _mirror) = (renderer, mirror);
        foreach (SceneObject item in scenario.Objects.Where(item => item.Interaction is WearInteraction { Slot: WearSlot.Head } && !ModelSource.IsFile(item.Asset)))
        {
            ModelAsset model = AsWorn(item);
            if (model.Anchors.TryGetValue(HeadAnchor, out Pose objectFromHead))
            {
                InstanceHandle instance = renderer.Add(renderer.Upload(model), Pose.Identity);
                renderer.SetVisible(instance, false);
                _worn.Add(new Worn(item.Id, instance, objectFromHead.Inverse));
                CoversCrown |= model.Anchors.ContainsKey(CrownAnchor);
            }
        }
    }

    /// <summary>There is something to put on the head.</summary>
    public bool HasAny => _worn.Count > 0;

    /// <summary>There is a helmet to put on.</summary>
    public bool CoversCrown { get; }

    /// <summary>Takes away what nobody wears any more.</summary>
    public void Update()
    {
        for (int i = 0; i < _worn.Count; i++)
        {
            if (!_mirror.IsWorn(_worn[i].Object))
            {
                _renderer.SetVisible(_worn[i].Instance, false);
            }
        }
    }

    /// <summary>Shows what a participant wears on the head that is drawn there.</summary>
    /// <param name="who">Wears it.</param>
    /// <param name="worldFromHead">The joint "head" of their body.</param>
    /// <param name="isVisible">False hides it again.</param>
    public void Show(ParticipantId who, in Pose worldFromHead, bool isVisible = true)
    {
        for (int i = 0; i < _worn.Count; i++)
        {
            if (_mirror.IsWornBy(_worn[i].Object, who))
            {
                _renderer.SetPose(_worn[i].Instance, worldFromHead * _worn[i].HeadFromObject);
                _renderer.SetVisible(_worn[i].Instance, isVisible);
            }
        }
    }

    private static ModelAsset AsWorn(SceneObject item)
    {
        bool changes = ModelKit.Describe(item.Asset).Parameters.Any(parameter => parameter.Name == WornParameter);
        return ModelKit.Build(item.Asset, changes ? new Dictionary<string, string>(item.Parameters) { [WornParameter] = "yes" } : item.Parameters);
    }

    private readonly record struct Worn(ObjectId Object, InstanceHandle Instance, Pose HeadFromObject);
}
