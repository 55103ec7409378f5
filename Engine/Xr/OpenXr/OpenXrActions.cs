using VRLab.Bindings;
using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.OpenXr;

/// <summary>The actions of both hands: created once, suggested to every known controller, and attached to the session.</summary>
internal sealed unsafe class OpenXrActions : IDisposable
{
    private readonly OpenXrInstance _instance;
    private readonly OpenXrCommands _xr;
    private readonly XrActionSet _set;
    private readonly Dictionary<string, XrAction> _actions = [];
    private readonly List<string> _suggested = [];
    private readonly XrPath[] _hands;

    public OpenXrActions(OpenXrInstance instance)
    {
        _instance = instance;
        _xr = instance.Commands;
        _hands = [instance.PathOf("/user/hand/left"), instance.PathOf("/user/hand/right")];
        _set = CreateSet();
        foreach ((string name, XrActionType type) in Kinds)
        {
            _actions[name] = CreateAction(name, type);
        }

        foreach (InteractionProfile profile in InteractionProfile.All)
        {
            Suggest(profile);
        }
    }

    /// <summary>Profiles that the runtime accepted.</summary>
    public IReadOnlyList<string> SuggestedProfiles => _suggested;

    private static (string Name, XrActionType Type)[] Kinds =>
    [
        (ActionNames.Grip, XrActionType.PoseInput),
        (ActionNames.Aim, XrActionType.PoseInput),
        (ActionNames.Trigger, XrActionType.FloatInput),
        (ActionNames.Squeeze, XrActionType.FloatInput),
        (ActionNames.Stick, XrActionType.Vector2FInput),
        (ActionNames.StickClick, XrActionType.BooleanInput),
        (ActionNames.Primary, XrActionType.BooleanInput),
        (ActionNames.Secondary, XrActionType.BooleanInput),
        (ActionNames.Menu, XrActionType.BooleanInput),
        (ActionNames.Haptic, XrActionType.VibrationOutput),
    ];

    public XrPath PathOf(int hand) => _hands[hand];

    public XrAction this[string name] => _actions[name];

    public void AttachTo(XrSession session)
    {
        XrActionSet set = _set;
        XrSessionActionSetsAttachInfo info = XrSessionActionSetsAttachInfo.New();
        info.countActionSets = 1;
        info.actionSets = &set;
        _xr.xrAttachSessionActionSets(session, &info).ThrowIfFailed();
    }

    /// <summary>Brings the states up to date: once each frame. <see cref="XrResult.SessionNotFocused"/> means that all are inactive.</summary>
    public XrResult Sync(XrSession session)
    {
        XrActiveActionSet active = new() { actionSet = _set };
        XrActionsSyncInfo info = XrActionsSyncInfo.New();
        info.countActiveActionSets = 1;
        info.activeActionSets = &active;
        return _xr.xrSyncActions(session, &info);
    }

    public void Dispose() => _xr.xrDestroyActionSet(_set);

    private XrActionSet CreateSet()
    {
        XrActionSetCreateInfo info = XrActionSetCreateInfo.New();
        NativeText.Write("vrlab", info.actionSetName, OpenXrConstants.XR_MAX_ACTION_SET_NAME_SIZE);
        NativeText.Write("VRLab", info.localizedActionSetName, OpenXrConstants.XR_MAX_LOCALIZED_ACTION_SET_NAME_SIZE);
        XrActionSet set;
        _xr.xrCreateActionSet(_instance.Handle, &info, &set).ThrowIfFailed();
        return set;
    }

    private XrAction CreateAction(string name, XrActionType type)
    {
        XrActionCreateInfo info = XrActionCreateInfo.New();
        info.actionType = type;
        NativeText.Write(name, info.actionName, OpenXrConstants.XR_MAX_ACTION_NAME_SIZE);
        NativeText.Write(ActionNames.Localized(name), info.localizedActionName, OpenXrConstants.XR_MAX_LOCALIZED_ACTION_NAME_SIZE);
        XrAction action;
        fixed (XrPath* hands = _hands)
        {
            info.countSubactionPaths = 2;
            info.subactionPaths = hands;
            _xr.xrCreateAction(_set, &info, &action).ThrowIfFailed();
        }

        return action;
    }

    private void Suggest(InteractionProfile profile)
    {
        bool isKnown = (profile.Extension is null || _instance.Has(profile.Extension)) && (!profile.IsCoreIn11 || _instance.Is11);
        if (!isKnown)
        {
            return;
        }

        XrActionSuggestedBinding[] bindings = [.. profile.Bindings().Select(binding => new XrActionSuggestedBinding
        {
            action = _actions[binding.Action],
            binding = _instance.PathOf(binding.Path),
        })];
        XrInteractionProfileSuggestedBinding info = XrInteractionProfileSuggestedBinding.New();
        info.interactionProfile = _instance.PathOf(profile.Path);
        XrResult result;
        fixed (XrActionSuggestedBinding* first = bindings)
        {
            info.countSuggestedBindings = (uint)bindings.Length;
            info.suggestedBindings = first;
            result = _xr.xrSuggestInteractionProfileBindings(_instance.Handle, &info);
        }

        // A runtime may know fewer controllers than its version promises; the others still work.
        if (result != XrResult.ErrorPathUnsupported)
        {
            result.ThrowIfFailed(profile.Path);
            _suggested.Add(profile.Path);
        }
    }
}
