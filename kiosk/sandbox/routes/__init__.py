"""The endpoints: they read parameters, call the store and render what it returns."""

from kiosk.sandbox.media import picture
from kiosk.sandbox.route_table import ServedRoute
from kiosk.sandbox.routes import (
    account,
    collectables,
    contacts,
    credit_receptions,
    receptions,
    rewards,
    transactions,
)

SERVED_ROUTES = (
    ServedRoute("GET", "/", account.check_token),
    ServedRoute("POST", "/oauth/token", account.issue_token, is_api=False),
    ServedRoute("GET", "/media/{name}", picture, is_api=False),
    ServedRoute("GET", "/loyalty-program", account.loyalty_program),
    ServedRoute("GET", "/brand-kit", account.brand_kit),
    ServedRoute("GET", "/units", account.list_units),
    ServedRoute("GET", "/shops", account.list_shops),
    ServedRoute("GET", "/shops/{shop_uuid}", account.get_shop),
    ServedRoute("GET", "/contact-identifiers/find", contacts.find_identifier),
    ServedRoute("GET", "/contacts/find-one-by", contacts.find_one_by),
    ServedRoute("GET", "/contacts/{contact_uuid}", contacts.get_contact),
    ServedRoute("GET", "/contacts/{contact_uuid}/credit-balance", contacts.credit_balance),
    ServedRoute("GET", "/rewards", rewards.list_rewards),
    ServedRoute("GET", "/rewards/{reward_uuid}", rewards.get_reward),
    ServedRoute("PUT", "/rewards/{reward_uuid}", rewards.update_reward),
    ServedRoute("POST", "/reward-receptions", receptions.create),
    ServedRoute("POST", "/reward-receptions/{reward_reception_uuid}/reverse", receptions.reverse),
    ServedRoute("GET", "/loyalty-transactions", transactions.list_transactions),
    ServedRoute("GET", "/collectable-rewards", collectables.list_collectables),
    ServedRoute(
        "PUT", "/collectable-rewards/collect/{loyalty_transaction_uuid}", collectables.collect
    ),
    ServedRoute("POST", "/collectable-rewards/{redemption_uuid}/reverse", collectables.reverse),
    ServedRoute("POST", "/credit-receptions", credit_receptions.create),
    ServedRoute("GET", "/credit-receptions/calculate", credit_receptions.calculate),
    ServedRoute(
        "POST", "/credit-receptions/{credit_reception_uuid}/reverse", credit_receptions.reverse
    ),
)
"""Every route of the sandbox but its control plane; fixed paths before those with parameters."""
